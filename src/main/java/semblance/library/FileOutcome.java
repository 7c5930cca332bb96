package semblance.library;

import semblance.media.Stage;

import java.nio.file.Path;

/** What became of one file in an indexing run. */
public sealed interface FileOutcome {
    Path path();

    /** New or changed, and now in the library. */
    record Indexed(Path path) implements FileOutcome {}

    /** Size, time and models are as they were. */
    record Unchanged(Path path) implements FileOutcome {}

    /**
     * New by its path, but its content was in the library: moved, renamed or a copy. Nothing was
     * embedded.
     */
    record Moved(Path path) implements FileOutcome {}

    /** It was in the library and is no longer on disk. */
    record Removed(Path path) implements FileOutcome {}

    /** It could not be indexed, for a reason in one sentence. */
    record Failed(Path path, Stage stage, String reason) implements FileOutcome {}
}
