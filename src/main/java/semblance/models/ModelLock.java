package semblance.models;

import org.jspecify.annotations.Nullable;

import semblance.models.ModelException.Problem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to change one model, among all programs and threads. Who comes second is told, not kept
 * waiting: the first may be at a download of an hour. It ends with the program, however that ends.
 */
final class ModelLock implements AutoCloseable {
    private final FileChannel channel;

    private ModelLock(FileChannel channel) {
        this.channel = channel;
    }

    static ModelLock of(StoreFolder folder, String id) throws ModelException, InterruptedException {
        FileChannel channel = null;
        try {
            Path file = folder.lock(id);
            Files.createDirectories(file.resolveSibling(""));
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new ModelLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw folder.failure(e);
        }
        throw new ModelException(
                Problem.BUSY,
                "Another window or program is at work on the model "
                        + id
                        + ": wait until it is done.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The lock goes with the channel, whatever closing says.
            return;
        }
    }
}
