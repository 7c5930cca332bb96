package semblance.samples;

import semblance.samples.chance.Chance;
import semblance.samples.encode.MediaWriter;
import semblance.samples.encode.PictureTrack;
import semblance.samples.encode.SoundTrack;
import semblance.samples.paint.Canvas;
import semblance.samples.paint.Scene;
import semblance.samples.sound.Player;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One film of the sample library: shots after each other, each with a sound of its own.
 *
 * @param name its path below the library's folder; its ending decides the codecs
 */
record SampleFilm(String name, String title, List<Shot> shots) {
    private static final int FRAMES_PER_SECOND = 15;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    /**
     * One shot.
     *
     * @param from the moment of the scene's story that it begins with, 0 to 1
     * @param to the moment that it ends with
     */
    record Shot(
            Scene scene,
            long seed,
            double from,
            double to,
            double seconds,
            Player sound,
            long soundSeed) {}

    private record Codecs(String picture, Map<String, String> options, String sound) {}

    private static Codecs codecs(String ending) {
        return switch (ending) {
            case "mp4", "mov" -> new Codecs("libopenh264", Map.of("b", "260000"), "aac");
            case "webm" ->
                    new Codecs(
                            "libvpx-vp9",
                            Map.of("crf", "38", "b", "0", "cpu-used", "5"),
                            "libopus");
            case "mkv" -> new Codecs("mpeg4", Map.of("b", "300000"), "libmp3lame");
            default -> throw new IllegalArgumentException(ending);
        };
    }

    void write(Path file) throws IOException {
        Codecs codecs = codecs(name.substring(name.lastIndexOf('.') + 1));
        Map<String, String> tags = Map.of("title", title, "artist", "Semblance", "date", "2026");
        try (MediaWriter writer = new MediaWriter(file, tags)) {
            try (PictureTrack pictures =
                            writer.addPictures(
                                    codecs.picture(),
                                    WIDTH,
                                    HEIGHT,
                                    FRAMES_PER_SECOND,
                                    codecs.options());
                    SoundTrack sound = writer.addSound(codecs.sound(), 48_000)) {
                writer.start();
                for (Shot shot : shots) {
                    film(shot, pictures);
                }
                sound.write(soundTrack());
            }
        }
    }

    private static void film(Shot shot, PictureTrack pictures) throws IOException {
        int frames = (int) Math.round(shot.seconds() * FRAMES_PER_SECOND);
        for (int frame = 0; frame < frames; frame++) {
            Canvas canvas = new Canvas(WIDTH, HEIGHT);
            double moment = shot.from() + (shot.to() - shot.from()) * frame / (frames - 1);
            shot.scene().paint(canvas, new Chance(shot.seed()), moment);
            pictures.write(canvas.image(), frame == 0);
        }
    }

    private float[] soundTrack() {
        float[] whole = new float[0];
        for (Shot shot : shots) {
            float[] part = SampleSound.samples(shot.sound(), shot.soundSeed(), shot.seconds());
            float[] longer = java.util.Arrays.copyOf(whole, whole.length + part.length);
            System.arraycopy(part, 0, longer, whole.length, part.length);
            whole = longer;
        }
        return whole;
    }
}
