package semblance.index.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

import semblance.index.StoreException;
import semblance.index.StoreException.Problem;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the store's work on the disk and says in a sentence what went wrong. Safe for use by many
 * threads.
 */
final class StoreFailures {
    /**
     * An interrupt closes the file that a thread is writing, and Lucene then gives up the whole
     * index. So what writes runs on threads that nobody else knows and can interrupt.
     */
    private static final ExecutorService UNINTERRUPTED =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("store-", 0).factory());

    private final Path library;

    /** Work on the disk. */
    interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    /** Work on the disk that gives nothing. */
    interface Action {
        void run() throws IOException;
    }

    /** Work on the disk that may find the store unfit. */
    interface Opening<T> {
        T run() throws IOException, StoreException;
    }

    StoreFailures(Path library) {
        this.library = library;
    }

    /** Runs work that only reads open files, which an interrupt cannot harm. */
    <T extends @Nullable Object> T read(Work<T> work) throws StoreException {
        try {
            return work.run();
        } catch (IOException | AlreadyClosedException e) {
            throw of(e);
        }
    }

    /** Runs work that writes; an interrupt does not reach it. */
    void write(Action action) throws StoreException {
        open(() -> {
            action.run();
            return action;
        });
    }

    /** Runs work that opens files; an interrupt does not reach it. */
    <T> T open(Opening<T> opening) throws StoreException {
        Future<T> done = UNINTERRUPTED.submit(opening::run);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private StoreException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case StoreException e -> e;
            case IOException e -> of(e);
            case AlreadyClosedException e -> of(e);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    StoreException locked(Throwable cause) {
        return new StoreException(
                Problem.LOCKED,
                "The library in "
                        + library
                        + " is being changed by another Semblance. Close it or wait until it is"
                        + " done, then try again.",
                cause);
    }

    StoreException absent() {
        return new StoreException(
                Problem.ABSENT,
                "There is no library in " + library + " yet: index a folder into it first.");
    }

    StoreException newer() {
        return new StoreException(
                Problem.NEWER_VERSION,
                "The library in "
                        + library
                        + " was made by a newer Semblance: update this one to open it.");
    }

    StoreException damaged(String detail) {
        return of(new CorruptIndexException(detail, library.toString()));
    }

    /** Says what {@code thrown} means. */
    StoreException of(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockObtainFailedException) {
                return locked(thrown);
            }
            if (cause instanceof IndexFormatTooNewException) {
                return newer();
            }
            if (isDiskFull(cause)) {
                return new StoreException(
                        Problem.DISK_FULL,
                        "The disk that holds the library in "
                                + library
                                + " is full: free some space and start again; what was saved is"
                                + " kept.",
                        thrown);
            }
            if (isDamage(cause)) {
                return new StoreException(
                        Problem.DAMAGED,
                        "The library in "
                                + library
                                + " is damaged: delete the folder \"store\" in it and index your"
                                + " folders again; your own files are untouched.",
                        thrown);
            }
        }
        if (thrown instanceof AlreadyClosedException closed && closed.getCause() == null) {
            throw closed;
        }
        return new StoreException(
                Problem.UNREADABLE,
                "The library in "
                        + library
                        + " cannot be read or written: check that its disk is connected and that"
                        + " you may change it.",
                thrown);
    }

    private static boolean isDiskFull(Throwable cause) {
        String message = cause.getMessage();
        if (!(cause instanceof IOException) || message == null) {
            return false;
        }
        String words = message.toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota exceeded");
    }

    private static boolean isDamage(Throwable cause) {
        return cause instanceof CorruptIndexException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof IndexNotFoundException
                || cause instanceof NoSuchFileException
                || cause instanceof FileNotFoundException
                || cause instanceof EOFException
                || cause instanceof JsonProcessingException;
    }
}
