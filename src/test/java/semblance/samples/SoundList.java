package semblance.samples;

import semblance.samples.sound.Bell;
import semblance.samples.sound.Birds;
import semblance.samples.sound.Clock;
import semblance.samples.sound.Crickets;
import semblance.samples.sound.Drums;
import semblance.samples.sound.Engine;
import semblance.samples.sound.Footsteps;
import semblance.samples.sound.Marimba;
import semblance.samples.sound.Player;
import semblance.samples.sound.PluckedStrings;
import semblance.samples.sound.Rain;
import semblance.samples.sound.SeaWaves;
import semblance.samples.sound.Siren;
import semblance.samples.sound.SynthPad;
import semblance.samples.sound.Wind;

import java.util.ArrayList;
import java.util.List;

/** All sounds of the sample library: names, players and seeds. */
final class SoundList {
    private final List<SampleSound> sounds = new ArrayList<>();

    private SoundList() {}

    static List<SampleSound> all() {
        SoundList list = new SoundList();
        String nature = "Sounds/Nature/";
        list.series("Nature", 5, 1, new Rain(), nature, "rain 1.mp3", "rain 2.opus", "rain 3.m4a");
        list.series("Nature", 6, 10, new Wind(), nature, "wind 1.ogg", "wind 2.mp3");
        list.series(
                "Nature",
                7,
                20,
                new SeaWaves(),
                nature,
                "sea waves 1.m4a",
                "sea waves 2.opus",
                "Meeresrauschen – Ostsee.mp3");
        list.series(
                "Nature",
                5,
                30,
                new Birds(),
                nature,
                "bird song 1.mp3",
                "bird song 2.opus",
                "oiseaux à l’aube.ogg");
        list.series("Nature", 5, 40, new Crickets(), nature, "crickets 1.opus", "crickets 2.mp3");
        String things = "Sounds/Things and streets/";
        list.series(
                "Sound effect",
                5,
                50,
                new Bell(),
                things,
                "church bell 1.m4a",
                "church bell 2.flac");
        list.series("Sound effect", 4, 60, new Clock(), things, "clock 1.flac", "clock 2.mp3");
        list.series("Sound effect", 4, 70, new Engine(), things, "engine 1.flac", "engine 2.m4a");
        list.series("Sound effect", 4, 80, new Siren(), things, "siren 1.mp3", "siren 2.opus");
        list.series(
                "Sound effect",
                2.5,
                90,
                new Footsteps(),
                things,
                "footsteps 1.wav",
                "footsteps 2.ogg");
        String music = "Sounds/Music/";
        list.series(
                "Guitar",
                6,
                100,
                new PluckedStrings(),
                music,
                "guitar 1.mp3",
                "guitar 2.m4a",
                "ギター.opus");
        list.series("Marimba", 5, 110, new Marimba(), music, "marimba 1.opus", "marimba 2.ogg");
        list.series("Drums", 5, 120, new Drums(), music, "drum loop 1.mp3", "drum loop 2.m4a");
        list.series(
                "Ambient", 8, 130, new SynthPad(), music, "synth pad 1.mp3", "synth pad 2.opus");
        return List.copyOf(list.sounds);
    }

    private void series(
            String genre,
            double seconds,
            long seed,
            Player player,
            String folder,
            String... names) {
        for (int number = 0; number < names.length; number++) {
            String title = names[number].substring(0, names[number].lastIndexOf('.'));
            sounds.add(
                    new SampleSound(
                            folder + names[number], player, seed + number, seconds, title, genre));
        }
    }
}
