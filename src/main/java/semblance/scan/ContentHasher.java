package semblance.scan;

import semblance.media.ContentId;
import semblance.media.FileStamp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells the identity of a file's bytes: the first 128 bits of their SHA-256 (FIPS 180-4). Any
 * number of threads may hash at once.
 */
public final class ContentHasher {
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int ID_BYTES = 16;

    private ContentHasher() {}

    /**
     * Reads a file as it is now.
     *
     * @throws FileChangedException if it is written to meanwhile
     * @throws InterruptedException soon after the thread was interrupted
     */
    public static ContentId of(Path file) throws IOException, InterruptedException {
        return of(file, stamp(file));
    }

    /**
     * Reads a file as it was when it had {@code stamp}.
     *
     * @throws FileChangedException if it is no longer that, or is written to meanwhile
     * @throws InterruptedException soon after the thread was interrupted
     */
    public static ContentId of(Path file, FileStamp stamp)
            throws IOException, InterruptedException {
        MessageDigest digest = sha256();
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.clamp(stamp.sizeBytes() + 1, 1024, BUFFER_BYTES));
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(buffer) >= 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                digest.update(buffer.flip());
                buffer.clear();
            }
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException();
            interrupted.initCause(e);
            throw interrupted;
        }
        requireUnchanged(file, stamp);
        return new ContentId(HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES));
    }

    /**
     * Checks that a file still is as it was when it had {@code stamp}.
     *
     * @throws FileChangedException if it is not
     */
    public static void requireUnchanged(Path file, FileStamp stamp) throws IOException {
        if (!stamp.equals(stamp(file))) {
            throw new FileChangedException(file);
        }
    }

    private static FileStamp stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
