package semblance.duplicates;

import semblance.library.Library;
import semblance.media.ContentId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The small pictures of contents, made of the library's own. The latest used ones are kept, about
 * 40 MB of them. Safe for use by many threads.
 */
final class SmallPictures {
    private static final int KEPT = 8192;

    private final Library library;
    private final Map<ContentId, Optional<SmallPicture>> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true);

    SmallPictures(Library library) {
        this.library = library;
    }

    /** Returns a content's small picture; empty if it has none that can be read. */
    Optional<SmallPicture> of(ContentId content) {
        synchronized (kept) {
            Optional<SmallPicture> known = kept.get(content);
            if (known != null) {
                return known;
            }
        }
        Optional<SmallPicture> read = read(content);
        synchronized (kept) {
            kept.put(content, read);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return read;
    }

    private Optional<SmallPicture> read(ContentId content) {
        Optional<Path> file = library.thumbnail(content);
        try {
            return file.isEmpty() ? Optional.empty() : SmallPicture.read(file.get());
        } catch (IOException _) {
            // What cannot be looked at cannot be called the same.
            return Optional.empty();
        }
    }
}
