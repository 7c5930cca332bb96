package semblance.bench;

import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.library.LibraryException;
import semblance.library.LibraryException.Problem;
import semblance.media.MediaFile;
import semblance.media.MediaKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pictures that models are measured with, by what they are. */
final class ModelPictures {
    private static final int COUNT = 8;

    private ModelPictures() {}

    /** Makes pictures of two sizes, a camera's first. */
    static Map<String, List<MediaFile>> made(Engine engine, Path folder) throws Exception {
        Map<String, List<MediaFile>> files = new LinkedHashMap<>();
        files.put("12-megapixel jpeg", made(engine, folder, 4000, 3000));
        files.put("800x600 jpeg", made(engine, folder, 800, 600));
        return files;
    }

    private static List<MediaFile> made(Engine engine, Path folder, int width, int height)
            throws Exception {
        List<MediaFile> files = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Path file = folder.resolve(width + "-" + i + ".jpg");
            files.add(engine.identify(MadeMedia.jpeg(file, width, height, i)));
        }
        return files;
    }

    /** Returns those that lie in a folder of the person's own. */
    static Map<String, List<MediaFile>> of(Engine engine, Path folder) throws LibraryException {
        List<MediaFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.sorted().toList()) {
                try {
                    MediaFile media = engine.identify(file);
                    if (media.kind() == MediaKind.IMAGE) {
                        files.add(media);
                    }
                } catch (AnalysisException _) {
                    // Something else than a picture, sound or film: the others will do.
                }
            }
        } catch (IOException e) {
            throw new LibraryException(
                    Problem.NO_SUCH_FOLDER, "There is no folder " + folder + " to read.");
        }
        if (files.isEmpty()) {
            throw new LibraryException(
                    Problem.NO_SUCH_FOLDER,
                    "There are no pictures in " + folder + "; name a folder that has some.");
        }
        return Map.of("pictures of the folder", List.copyOf(files));
    }
}
