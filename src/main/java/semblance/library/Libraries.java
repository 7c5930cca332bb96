package semblance.library;

import semblance.engine.Engine;
import semblance.index.Store;

import java.nio.file.Path;

/** Opens libraries. */
public final class Libraries {
    private final Store.Opener stores;
    private final Engine engine;

    public Libraries(Store.Opener stores, Engine engine) {
        this.stores = stores;
        this.engine = engine;
    }

    /**
     * Opens the library in {@code folder} for indexing and searching; it is made if there is none.
     *
     * @throws LibraryException if it is locked, damaged or made by a newer version
     */
    public Library open(Path folder) throws LibraryException {
        return Library.open(folder, stores, engine, Store.Access.WRITE);
    }

    /**
     * Opens the library in {@code folder} for searching only, whoever else has it open.
     *
     * @throws LibraryException if there is none, or it is damaged or made by a newer version
     */
    public Library openForSearch(Path folder) throws LibraryException {
        return Library.open(folder, stores, engine, Store.Access.READ);
    }
}
