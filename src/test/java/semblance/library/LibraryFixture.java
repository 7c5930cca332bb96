package semblance.library;

import semblance.engine.FakeEngine;
import semblance.index.lucene.LuceneStore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A library on disk over a fake engine, and a folder for its files. */
public final class LibraryFixture implements AutoCloseable {
    private final Path media;
    private final FakeEngine engine;
    private final Library library;

    public LibraryFixture(Path folder) throws LibraryException {
        this(folder, new FakeEngine());
    }

    public LibraryFixture(Path folder, FakeEngine engine) throws LibraryException {
        this.media = folder.resolve("media");
        this.engine = engine;
        this.library = new Libraries(LuceneStore::open, engine).open(folder.resolve("library"));
    }

    /** Writes a file below the media folder. */
    public Path file(String name, String content) throws IOException {
        return FakeEngine.write(media.resolve(name), content);
    }

    /** Adds the media folder and brings it up to date. */
    public IndexingReport index() throws LibraryException {
        library.addFolder(media);
        return library.newRun(List.of(), options(2)).execute();
    }

    public static IndexingOptions options(int workers) {
        return new IndexingOptions(workers, List.of(), false, Set.of());
    }

    public Path media() {
        return media;
    }

    public FakeEngine engine() {
        return engine;
    }

    public Library library() {
        return library;
    }

    @Override
    public void close() throws LibraryException {
        engine.close();
        library.close();
    }
}
