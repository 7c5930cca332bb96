package semblance.models.download;

import java.net.URI;
import java.util.List;

/**
 * A file elsewhere.
 *
 * @param name for sentences
 * @param sources where it can be had, tried in this order
 * @param bytes its size, 0 where it is not known
 * @param hash unknown where the server is to tell it, as Hugging Face does
 */
public record RemoteFile(String name, List<URI> sources, long bytes, FileHash hash) {
    public RemoteFile {
        sources = List.copyOf(sources);
    }

    boolean isSizeKnown() {
        return bytes > 0;
    }
}
