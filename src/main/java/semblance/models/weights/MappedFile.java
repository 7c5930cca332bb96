package semblance.models.weights;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A whole file as memory that the system fills when it is touched, so that a file of any size opens
 * at once and takes no heap. Safe for use by many threads until it is closed.
 */
final class MappedFile implements AutoCloseable {
    private final String name;
    private final Arena arena;
    private final MemorySegment bytes;

    private MappedFile(String name, Arena arena, MemorySegment bytes) {
        this.name = name;
        this.arena = arena;
        this.bytes = bytes;
    }

    /** Maps a file; the caller closes it. */
    @SuppressWarnings("MustBeClosedChecker") // The object that is returned closes the arena.
    static MappedFile open(Path path) throws IOException {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new MappedFile(nameOf(path), arena, bytes);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** Returns how a sentence names a file. */
    static String nameOf(Path path) {
        Path last = path.getFileName();
        return Shown.name((last == null ? path : last).toString());
    }

    MemorySegment bytes() {
        return bytes;
    }

    long size() {
        return bytes.byteSize();
    }

    /** Makes a sentence of a clause about "it". */
    WeightsException refused(String clause, @Nullable Throwable cause) {
        return new WeightsException(sentence(name, clause), cause);
    }

    static String sentence(String name, String clause) {
        return name + " cannot be used: " + clause + ".";
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
