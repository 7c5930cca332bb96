package semblance.media;

import java.util.Locale;

/** The steps of a file's way into the library; a failure names the one that it happened in. */
public enum Stage {
    /** Looking into folders and at first bytes. */
    SCAN,
    /** Reading the bytes to tell the content's identity. */
    READ,
    DECODE,
    EMBED,
    STORE;

    /** Returns the stage's name in JSON and in words: scan, read, decode, embed, store. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
