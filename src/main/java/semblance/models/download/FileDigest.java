package semblance.models.download;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes of what is added. For one thread. */
public final class FileDigest {
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest md5 = digest("MD5");

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }

    /** Adds what remains in the buffer; the buffer stays as it is. */
    public void add(ByteBuffer bytes) {
        sha256.update(bytes.duplicate());
        md5.update(bytes.duplicate());
    }

    /** Returns the hashes and begins anew. */
    public FileHash finish() {
        HexFormat hexadecimal = HexFormat.of();
        return new FileHash(
                hexadecimal.formatHex(sha256.digest()), hexadecimal.formatHex(md5.digest()));
    }
}
