package semblance.bench;

import semblance.embed.preprocess.SoundInput;
import semblance.engine.Engine;
import semblance.media.MediaFile;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

/** How fast single files go through the engine, on one thread. */
final class MediaFigures {
    private static final int PICTURES = 4;
    private static final int SOUND_SECONDS = 120;

    private final Engine engine;
    private final Path folder;
    private final int runs;

    MediaFigures(Engine engine, Path folder, int runs) {
        this.engine = engine;
        this.folder = folder;
        this.runs = runs;
    }

    List<Figure> measure() throws Exception {
        List<MediaFile> large = pictures(4000, 3000);
        List<MediaFile> small = pictures(800, 600);
        MediaFile sound =
                engine.identify(MadeMedia.wav(folder.resolve("sound.wav"), SOUND_SECONDS, 1));
        Runs reference = Runs.seconds(runs, () -> readByImageIo(large)).per(PICTURES);
        Runs largeRate = Runs.seconds(runs, () -> analyze(large)).per(PICTURES);
        Runs smallRate = Runs.seconds(runs, () -> analyze(small)).per(PICTURES);
        Runs soundRate = Runs.seconds(runs, () -> analyze(List.of(sound))).per(SOUND_SECONDS);
        return List.of(
                reference.figure("ImageIO alone, 12-megapixel jpeg", "files/s", null, null),
                largeRate.figure(
                        "decode and embed, 12-megapixel jpeg",
                        "files/s",
                        "ImageIO alone",
                        largeRate.median() / reference.median()),
                smallRate.figure("decode and embed, 800x600 jpeg", "files/s", null, null),
                soundRate.figure("decode and embed, sound", "x real time", null, null),
                frontEnd("log-mel spectrogram of PANNs", SoundInput.panns()),
                frontEnd("log-mel spectrogram of EfficientAT", SoundInput.efficientAt()));
    }

    /** What comes before a network of sounds, by itself. */
    private Figure frontEnd(String name, SoundInput input) throws Exception {
        Random random = new Random(1);
        int rateHz = input.needs().sampleRateHz();
        float[] samples = new float[(int) input.needs().window().toSeconds() * rateHz];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        Sound window =
                new Sound(samples, rateHz, new TimeSpan(Duration.ZERO, input.needs().window()));
        return Runs.seconds(runs, () -> heard(input, window))
                .per(SOUND_SECONDS)
                .figure(name, "x real time", null, null);
    }

    private static void heard(SoundInput input, Sound window) {
        for (long i = 0; i < SOUND_SECONDS / input.needs().window().toSeconds(); i++) {
            var _ = input.prepare(window);
        }
    }

    private List<MediaFile> pictures(int width, int height) throws Exception {
        List<MediaFile> files = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            Path file = folder.resolve(width + "-" + i + ".jpg");
            files.add(engine.identify(MadeMedia.jpeg(file, width, height, i)));
        }
        return files;
    }

    private void analyze(List<MediaFile> files) throws Exception {
        for (MediaFile file : files) {
            engine.analyze(file, engine.defaultSpaces(file.kind()));
        }
    }

    private static void readByImageIo(List<MediaFile> files) throws IOException {
        for (MediaFile file : files) {
            if (ImageIO.read(file.path().toFile()) == null) {
                throw new IOException("no jpeg reader");
            }
        }
    }
}
