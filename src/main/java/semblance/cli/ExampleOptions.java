package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/** One thing that results should resemble: words or a file. */
final class ExampleOptions {
    @ArgGroup(multiplicity = "1")
    private Example example = new Example();

    /** Either of the two. */
    static final class Example {
        @Option(names = "--text", required = true, paramLabel = "T", description = "Words to find.")
        private @Nullable String text;

        @ArgGroup(exclusive = false)
        private @Nullable LikeFile like;
    }

    /** A file or a part of it. */
    static final class LikeFile {
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
                description =
                        "Only this part of the sound or video before it, in seconds (12.5-20).")
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

    @Nullable String text() {
        return example.text;
    }

    @Nullable LikeFile like() {
        return example.like;
    }
}
