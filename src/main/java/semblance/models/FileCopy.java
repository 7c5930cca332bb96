package semblance.models;

import org.jspecify.annotations.Nullable;

import semblance.models.download.DownloadListener;
import semblance.models.download.FileDigest;
import semblance.models.download.FileHash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads files from beginning to end, for their hash and, if wanted, into another place. */
final class FileCopy {
    private static final int BUFFER_BYTES = 1 << 18;

    private FileCopy() {}

    /** Returns a file's hashes. */
    static FileHash hash(Path file, DownloadListener listener)
            throws IOException, InterruptedException {
        return read(file, null, listener);
    }

    /** Copies a file, onto the disk itself, and returns its hashes. */
    static FileHash copy(Path file, Path target, DownloadListener listener)
            throws IOException, InterruptedException {
        try (FileChannel to =
                FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            FileHash hash = read(file, to, listener);
            to.force(true);
            return hash;
        }
    }

    private static FileHash read(Path file, @Nullable FileChannel to, DownloadListener listener)
            throws IOException, InterruptedException {
        FileDigest hash = new FileDigest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        long total = Files.size(file);
        long done = 0;
        try (FileChannel from = FileChannel.open(file)) {
            listener.received(0, total);
            while (from.read(buffer) >= 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                hash.add(buffer.flip());
                done += buffer.remaining();
                while (to != null && buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
                listener.received(done, total);
            }
        }
        return hash.finish();
    }
}
