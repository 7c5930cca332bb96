package semblance.ui.record;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The files of recordings, in a temporary folder that only this person can read; it is made with
 * the first. They are deleted when they are no longer asked about, at the latest at the end. Safe
 * for use by many threads.
 */
final class Recordings implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Recordings.class.getName());

    private final Map<Path, Duration> lengths = new ConcurrentHashMap<>();
    private @Nullable Path folder;
    private int number;

    /** Returns the path of a file that is not there yet. */
    synchronized Path newFile() throws IOException {
        Path place = folder;
        if (place == null) {
            place = Files.createTempDirectory("semblance-recordings-");
            folder = place;
        }
        number++;
        return file(place, number);
    }

    private static Path file(Path place, int number) {
        return place.resolve("recording " + number + ".wav");
    }

    void add(Path file, Duration length) {
        lengths.put(file, length);
    }

    /** Returns how long a recording is; empty for all other files. */
    Optional<Duration> length(Path file) {
        return Optional.ofNullable(lengths.get(file));
    }

    /** Deletes all recordings but some. */
    void keepOnly(Set<Path> kept) {
        for (Path file : List.copyOf(lengths.keySet())) {
            if (!kept.contains(file)) {
                lengths.remove(file);
                delete(file);
            }
        }
    }

    @Override
    public synchronized void close() {
        lengths.clear();
        Path place = folder;
        if (place != null) {
            for (int i = 1; i <= number; i++) {
                // A recording that was given up while it was written is in no list.
                delete(file(place, i));
            }
            delete(place);
            folder = null;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The system empties its folder of temporary files by itself.
            LOG.log(Level.FINE, e, () -> "not deleted: " + path);
        }
    }
}
