package semblance.models.download;

/**
 * What a file is known by, in lower-case hexadecimal digits. Of a real file both are complete; of
 * one that is expected, what its publisher tells: SHA-256 (FIPS 180-4), or its first digits; or
 * only MD5 (RFC 1321), which shows damage but nobody's intent; or neither.
 */
public record FileHash(String sha256, String md5) {
    /** Nothing is known. */
    public static final FileHash UNKNOWN = new FileHash("", "");

    private static final int ALL_DIGITS = 64;

    public boolean isKnown() {
        return !sha256.isEmpty() || !md5.isEmpty();
    }

    /** Tells whether no digit is missing. */
    boolean isComplete() {
        return sha256.length() == ALL_DIGITS || (sha256.isEmpty() && !md5.isEmpty());
    }

    /** Tells whether a file of this hash is the one that is expected. */
    public boolean fits(FileHash file) {
        return sha256.isEmpty()
                ? !md5.isEmpty() && md5.equals(file.md5)
                : file.sha256.startsWith(sha256);
    }

    /** Returns the name of what is compared. */
    String kind() {
        return sha256.isEmpty() ? "MD5" : "SHA-256";
    }
}
