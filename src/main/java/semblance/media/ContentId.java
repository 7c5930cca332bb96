package semblance.media;

/**
 * The identity of a file's bytes: the first 128 bits of their SHA-256 as 32 lower-case hexadecimal
 * digits. Equal for copies and for a file that was moved or renamed; all vectors are keyed by it.
 */
public record ContentId(String hex) {
    private static final int DIGITS = 32;

    public ContentId {
        if (hex.length() != DIGITS
                || !hex.chars()
                        .allMatch(c -> Character.digit(c, 16) >= 0 && !Character.isUpperCase(c))) {
            throw new IllegalArgumentException("not a content identity: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
