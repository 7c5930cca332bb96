package semblance.models.download;

import org.jspecify.annotations.Nullable;

import semblance.models.download.DownloadException.Problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What has arrived of a file so far, as {@code NAME.part} with its running hash; beside it {@code
 * NAME.part.origin} tells the source and the version that it came from. For one thread.
 */
final class PartFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path target;
    private final Path part;
    private final Path origin;
    private final FileChannel channel;
    private final FileDigest hash = new FileDigest();
    private long length;

    private PartFile(Path target) throws IOException {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.origin = target.resolveSibling(target.getFileName() + ".part.origin");
        Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
        channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    /** Opens what there is of {@code target}, and reads it once for its hash. */
    static PartFile open(Path target) throws DownloadException, InterruptedException {
        try {
            PartFile opened = new PartFile(target);
            try {
                opened.readAll();
            } catch (IOException e) {
                opened.close();
                throw e;
            }
            return opened;
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private void readAll() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (channel.read(buffer) >= 0) {
            length += buffer.position();
            hash.add(buffer.flip());
            buffer.clear();
        }
    }

    long length() {
        return length;
    }

    /** Returns the version to ask for, null if it did not come from this source or tells none. */
    @Nullable String validatorOf(String source) {
        try {
            List<String> lines = Files.readAllLines(origin);
            return lines.size() == 2 && lines.get(0).equals(source) ? lines.get(1) : null;
        } catch (IOException _) {
            return null;
        }
    }

    void setOrigin(String source, @Nullable String validator)
            throws DownloadException, InterruptedException {
        try {
            if (validator == null) {
                Files.deleteIfExists(origin);
            } else {
                Files.write(origin, List.of(source, validator));
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    void write(ByteBuffer bytes) throws DownloadException, InterruptedException {
        try {
            hash.add(bytes);
            while (bytes.hasRemaining()) {
                length += channel.write(bytes, length);
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** Forgets all that has arrived. */
    void clear() throws DownloadException, InterruptedException {
        try {
            channel.truncate(0);
            Files.deleteIfExists(origin);
            length = 0;
            FileHash _ = hash.finish();
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** Returns the hashes of all that has arrived; nothing may be written afterwards but anew. */
    FileHash finishHash() {
        return hash.finish();
    }

    /** Gives the file its real name. */
    void complete() throws DownloadException, InterruptedException {
        try {
            channel.force(true);
            channel.close();
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(origin);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** Closes the file; an empty one is not kept. */
    @Override
    public void close() {
        try {
            channel.close();
            if (length == 0) {
                Files.deleteIfExists(part);
            }
        } catch (IOException _) {
            // Everything that matters was forced to disk before.
            return;
        }
    }

    private static DownloadException failed(Path target, IOException cause)
            throws InterruptedException {
        if (cause instanceof ClosedByInterruptException) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException();
            interrupted.initCause(cause);
            throw interrupted;
        }
        Path folder = target.toAbsolutePath().resolveSibling("");
        if (DiskSpace.isFull(folder, cause)) {
            return new DownloadException(
                    Problem.DISK_FULL,
                    "The disk with " + folder + " is full: make room on it and try again.",
                    cause);
        }
        String sentence =
                cause instanceof NoSuchFileException
                        ? "The folder " + folder + " has gone: try again."
                        : "Nothing can be written to " + folder + ": check who may, and its disk.";
        return new DownloadException(Problem.UNUSABLE_FOLDER, sentence, cause);
    }
}
