package semblance.models.download;

import java.net.URI;
import java.util.List;

/**
 * A file elsewhere.
 *
 * @param name for sentences
 * @param sources where it can be had, tried in this order
 * @param bytes its size, 0 where it is not known
 * @param sha256 all 64 hexadecimal digits of its hash, or the first ones; empty where the server is
 *     to tell it, as Hugging Face does
 */
public record RemoteFile(String name, List<URI> sources, long bytes, String sha256) {
    private static final int ALL_DIGITS = 64;

    public RemoteFile {
        sources = List.copyOf(sources);
    }

    boolean isSizeKnown() {
        return bytes > 0;
    }

    boolean isHashKnown() {
        return !sha256.isEmpty();
    }

    boolean isHashComplete() {
        return sha256.length() == ALL_DIGITS;
    }
}
