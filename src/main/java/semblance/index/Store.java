package semblance.index;

import semblance.embed.EmbeddingSpace;

import java.nio.file.Path;
import java.util.List;

/**
 * The catalog, the vector indexes and the fingerprints of one library on disk. One process at a
 * time may open a store for writing; any number may read what was last committed. Safe for use by
 * many threads.
 */
public interface Store extends AutoCloseable {
    /**
     * The version of the stores' files; a store with a higher one is refused, and one with a lower
     * one is read, and written on in this one.
     */
    int FORMAT_VERSION = 2;

    /** Whether a store may be changed. */
    enum Access {
        READ,
        WRITE
    }

    /** Opens stores. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens the store in {@code folder}; with {@link Access#WRITE} it is made if there is none.
         *
         * @throws StoreException LOCKED, DAMAGED, NEWER_VERSION, ABSENT (reading where there is no
         *     store), or another problem of the disk
         */
        Store open(Path folder, Access access) throws StoreException;
    }

    Catalog catalog();

    /**
     * Returns the index of a space, which is made if there is none (for reading, it is then empty).
     */
    VectorIndex vectors(EmbeddingSpace space) throws StoreException;

    /** Returns the index of fingerprints, which is made if there is none. */
    FingerprintIndex fingerprints() throws StoreException;

    /** Returns the spaces that have an index on disk. */
    List<EmbeddingSpace> spaces();

    /** Deletes the index of a space with all its vectors. */
    void drop(EmbeddingSpace space) throws StoreException;

    /**
     * Makes all changes permanent: vectors and fingerprints first and the catalog last, so that
     * whatever the catalog lists has its vectors and its fingerprint, wherever the process is
     * killed.
     */
    void commit() throws StoreException;

    /**
     * Lets searches see the changes of this process, and in a store opened for reading those that
     * were committed since.
     */
    void refresh() throws StoreException;

    /** Closes the store without committing: changes since the last commit are lost. */
    @Override
    void close() throws StoreException;
}
