package semblance.ui.results;

import semblance.media.ContentId;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the file of the small picture of a content. May block. */
@FunctionalInterface
public interface ThumbnailFiles {
    Optional<Path> thumbnail(ContentId content);
}
