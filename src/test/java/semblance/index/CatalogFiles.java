package semblance.index;

import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/** Makes files of a catalog for tests. */
public final class CatalogFiles {
    private static final FileStamp STAMP =
            new FileStamp(1234, Instant.parse("2026-03-04T05:06:07.089Z"));

    private CatalogFiles() {}

    public static FileKey key(String path) {
        return new FileKey("r1", path);
    }

    public static CatalogFile.Indexed indexed(String path, ContentId content) {
        return indexed(path, content, MediaFacts.NONE);
    }

    public static CatalogFile.Indexed indexed(String path, ContentId content, MediaFacts facts) {
        return new CatalogFile.Indexed(
                key(path), STAMP, MediaKind.IMAGE, content, facts, Set.of("look~none~1~8"));
    }

    public static MediaFacts facts(String taken, Map<String, String> tags) {
        return new MediaFacts(
                400, 300, null, taken.isEmpty() ? null : LocalDateTime.parse(taken), "mjpeg", tags);
    }
}
