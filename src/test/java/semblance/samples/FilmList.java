package semblance.samples;

import semblance.samples.SampleFilm.Shot;
import semblance.samples.paint.Balloons;
import semblance.samples.paint.City;
import semblance.samples.paint.Galaxy;
import semblance.samples.paint.LoneTree;
import semblance.samples.paint.MistyForest;
import semblance.samples.paint.MistyMountains;
import semblance.samples.paint.NorthernLights;
import semblance.samples.paint.Planet;
import semblance.samples.paint.SailingBoats;
import semblance.samples.paint.SeaSunset;
import semblance.samples.paint.Underwater;
import semblance.samples.sound.Birds;
import semblance.samples.sound.Crickets;
import semblance.samples.sound.Engine;
import semblance.samples.sound.SeaWaves;
import semblance.samples.sound.Siren;
import semblance.samples.sound.SynthPad;
import semblance.samples.sound.Wind;

import java.util.List;

/**
 * All films of the sample library. Their shots show scenes of the pictures and play sounds of the
 * list of sounds, with the same seeds, so that each leads to the other.
 */
final class FilmList {
    private FilmList() {}

    static List<SampleFilm> all() {
        return List.of(
                new SampleFilm(
                        "Films/evening by the sea.mp4",
                        "Evening by the sea",
                        List.of(
                                new Shot(new SailingBoats(), 140, 0, .3, 3, new SeaWaves(), 20),
                                new Shot(new SeaSunset(), 1, 0, 1, 5, new SeaWaves(), 21),
                                new Shot(new NorthernLights(), 30, 0, .3, 3, new Crickets(), 40))),
                new SampleFilm(
                        "Films/balloons over the mountains.webm",
                        "Balloons over the mountains",
                        List.of(
                                new Shot(new MistyMountains(), 10, 0, .4, 3.5, new Wind(), 10),
                                new Shot(new Balloons(), 162, 0, .6, 4, new Wind(), 11))),
                new SampleFilm(
                        "Films/a day in the city.mkv",
                        "A day in the city",
                        List.of(
                                new Shot(new City(), 101, .1, .6, 3.5, new Engine(), 70),
                                new Shot(new City(), 120, .7, 1, 3.5, new Siren(), 80))),
                new SampleFilm(
                        "Films/planets and stars.mp4",
                        "Planets and stars",
                        List.of(
                                new Shot(new Planet(), 301, 0, .8, 4, new SynthPad(), 130),
                                new Shot(new Galaxy(), 310, 0, .4, 4, new SynthPad(), 131))),
                new SampleFilm(
                        "Films/В лесу и под водой.mov",
                        "In the woods and under water",
                        List.of(
                                new Shot(new MistyForest(), 42, 0, .4, 3, new Birds(), 30),
                                new Shot(LoneTree.inBlossom(), 70, 0, .3, 2, new Birds(), 31),
                                new Shot(new Underwater(), 150, 0, .4, 4, new SeaWaves(), 22))));
    }
}
