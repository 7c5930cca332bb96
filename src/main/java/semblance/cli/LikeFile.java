package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** A file that results should resemble, or a part of it. */
final class LikeFile {
    @Option(
            names = "--like",
            required = true,
            paramLabel = "FILE",
            description = "A picture, sound or video.")
    private Path file = Path.of("");

    @Option(
            names = "--region",
            paramLabel = "x,y,w,h",
            description =
                    "Only this part of the picture before it, in pixels of the upright picture.")
    private @Nullable String region;

    @Option(
            names = "--span",
            paramLabel = "from-to",
            description = "Only this part of the sound or video before it, in seconds (12.5-20).")
    private @Nullable String span;

    Path file() {
        return file;
    }

    @Nullable String region() {
        return region;
    }

    @Nullable String span() {
        return span;
    }
}
