package semblance.index;

import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaKind;

import java.util.Set;

/**
 * What the catalog knows of one file but its facts: enough to tell what changed, to count and to
 * filter, and many times cheaper to read for all files of a library. A file that failed has no
 * facts and is its own state.
 */
public sealed interface FileState permits FileState.Indexed, CatalogFile.Failed {
    FileKey key();

    FileStamp stamp();

    /** A {@link CatalogFile.Indexed} without its facts. */
    record Indexed(
            FileKey key, FileStamp stamp, MediaKind kind, ContentId content, Set<String> spaces)
            implements FileState {
        public Indexed {
            spaces = Set.copyOf(spaces);
        }
    }
}
