package semblance.samples;

import semblance.samples.chance.Chance;
import semblance.samples.encode.MediaWriter;
import semblance.samples.encode.SoundTrack;
import semblance.samples.sound.Player;
import semblance.samples.sound.Tape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * One sound of the sample library.
 *
 * @param name its path below the library's folder; its ending decides the codec
 */
record SampleSound(
        String name, Player player, long seed, double seconds, String title, String genre) {
    void write(Path file) throws IOException {
        Map<String, String> tags =
                Map.of("title", title, "artist", "Semblance", "genre", genre, "date", "2026");
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String codec =
                switch (ending) {
                    case "flac" -> "flac";
                    case "ogg" -> "vorbis";
                    case "mp3" -> "libmp3lame";
                    case "opus" -> "libopus";
                    case "m4a" -> "aac";
                    case "wav" -> "pcm_s16le";
                    default -> throw new IllegalArgumentException(ending);
                };
        try (MediaWriter writer = new MediaWriter(file, tags)) {
            try (SoundTrack track = writer.addSound(codec, 48_000)) {
                writer.start();
                track.write(samples(player, seed, seconds));
            }
        }
    }

    static float[] samples(Player player, long seed, double seconds) {
        Tape tape = new Tape(seconds);
        player.play(tape, new Chance(seed));
        return tape.mastered();
    }
}
