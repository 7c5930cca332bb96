package semblance.library;

import semblance.engine.Engine;
import semblance.index.Store;
import semblance.media.ContentId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders that a person searches, and all that is known of their files. Safe for use by many
 * threads.
 */
public final class Library implements AutoCloseable {
    private Library() {}

    static Library open(Path folder, Store.Opener stores, Engine engine, Store.Access access)
            throws LibraryException {
        throw new UnsupportedOperationException("in work");
    }

    /** Returns the library's own folder. */
    public Path location() {
        throw new UnsupportedOperationException("in work");
    }

    public List<LibraryFolder> folders() throws LibraryException {
        throw new UnsupportedOperationException("in work");
    }

    /**
     * Adds a folder, whose files the next run indexes; does nothing if it or a folder above it is
     * there.
     */
    public void addFolder(Path folder) throws LibraryException {
        throw new UnsupportedOperationException("in work");
    }

    /** Forgets a folder and its files; nothing in the folder itself is touched. */
    public void removeFolder(Path folder) throws LibraryException {
        throw new UnsupportedOperationException("in work");
    }

    public LibraryStatus status() throws LibraryException {
        throw new UnsupportedOperationException("in work");
    }

    /** Returns the files that could not be indexed, by path. */
    public List<FileOutcome.Failed> failures() throws LibraryException {
        throw new UnsupportedOperationException("in work");
    }

    /**
     * Returns the file of the small picture (JPEG, at most 320 pixels wide and high) of a content,
     * if it has one.
     */
    public Optional<Path> thumbnail(ContentId content) {
        throw new UnsupportedOperationException("in work");
    }

    /**
     * Returns a run that brings folders up to date; all folders of the library if {@code folders}
     * is empty.
     */
    public IndexingRun newRun(List<Path> folders) {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public void close() throws LibraryException {
        throw new UnsupportedOperationException("in work");
    }
}
