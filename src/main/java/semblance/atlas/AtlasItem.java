package semblance.atlas;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * A file on the map; of copies, one stands for all.
 *
 * @param root the folder of the library that it lies in
 * @param online whether that folder can be reached
 * @param taken when the picture or recording was made, null where it is unknown
 */
public record AtlasItem(
        ContentId content,
        MediaKind kind,
        Path path,
        Path root,
        boolean online,
        @Nullable LocalDateTime taken) {}
