package semblance.library;

import semblance.index.Store;
import semblance.index.StoreException;

import java.time.Duration;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps a file's vectors and its line in the catalog in one commit: changes share a lock that a
 * commit has alone. Safe for use by many threads.
 */
final class Commits {
    /** At most this much work is lost when the process is killed; new results show up as often. */
    private static final long EVERY_NANOS = Duration.ofSeconds(4).toNanos();

    private final Store store;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long last = System.nanoTime();

    Commits(Store store) {
        this.store = store;
    }

    /** A change of the store. */
    @FunctionalInterface
    interface Change {
        void make() throws StoreException;
    }

    void change(Change change) throws StoreException {
        lock.readLock().lock();
        try {
            change.make();
        } finally {
            lock.readLock().unlock();
        }
    }

    void commit() throws StoreException {
        lock.writeLock().lock();
        try {
            store.commit();
            last = System.nanoTime();
        } finally {
            lock.writeLock().unlock();
        }
    }

    void commitIfDue() throws StoreException {
        if (isDue() && lock.writeLock().tryLock()) {
            try {
                if (System.nanoTime() - last >= EVERY_NANOS) {
                    store.commit();
                    last = System.nanoTime();
                }
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    private boolean isDue() {
        lock.readLock().lock();
        try {
            return System.nanoTime() - last >= EVERY_NANOS;
        } finally {
            lock.readLock().unlock();
        }
    }
}
