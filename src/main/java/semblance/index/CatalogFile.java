package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Stage;

import java.util.Set;

/** What the catalog knows of one file: either its content, or why it failed. */
public sealed interface CatalogFile {
    FileKey key();

    FileStamp stamp();

    /**
     * A file whose content is in the library.
     *
     * @param spaces the {@link semblance.embed.EmbeddingSpace#key keys} of all spaces that the
     *     content was embedded into, those included in which there was nothing to embed
     */
    record Indexed(
            FileKey key,
            FileStamp stamp,
            MediaKind kind,
            ContentId content,
            MediaFacts facts,
            Set<String> spaces)
            implements CatalogFile {
        public Indexed {
            spaces = Set.copyOf(spaces);
        }
    }

    /**
     * A file that failed when it had this stamp. It is tried again when it changes or a person
     * asks.
     *
     * @param kind null if not even that could be told
     * @param reason one sentence for a person
     */
    record Failed(
            FileKey key, FileStamp stamp, @Nullable MediaKind kind, Stage stage, String reason)
            implements CatalogFile, FileState {}
}
