package semblance.models.download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) of what is added, as lower-case hexadecimal digits. For one thread. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds what remains in the buffer; the buffer stays as it is. */
    public void add(java.nio.ByteBuffer bytes) {
        digest.update(bytes.duplicate());
    }

    /** Returns the hash and begins anew. */
    public String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
