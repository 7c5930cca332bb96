package semblance.bench;

import semblance.engine.Engine;
import semblance.media.MediaFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
                soundRate.figure("decode and embed, sound", "x real time", null, null));
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
