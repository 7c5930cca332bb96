package semblance.bench;

import semblance.media.MediaKind;
import semblance.scan.FileSignature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that something is measured with. */
final class MeasuredFiles {
    private MeasuredFiles() {}

    /** Returns the files of a kind below a folder, in the order of their names. */
    static List<Path> of(Path folder, MediaKind kind) throws Exception {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (FileSignature.kindOf(file).filter(kind::equals).isPresent()) {
                    files.add(file);
                }
            }
        }
        return files;
    }
}
