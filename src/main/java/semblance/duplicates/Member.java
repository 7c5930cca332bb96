package semblance.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * A file of a group, and what tells it from the others.
 *
 * @param stamp the file when it was indexed
 * @param width in pixels, 0 for a sound
 * @param duration null for a picture or where it is unknown
 * @param taken null where it is unknown
 * @param codec "" where it is unknown
 * @param isProtected it lies in a folder whose files stay
 * @param changes what is different in it from the file that is kept, as far as it shows
 */
public record Member(
        Path path,
        MediaKind kind,
        ContentId content,
        FileStamp stamp,
        int width,
        int height,
        @Nullable Duration duration,
        @Nullable LocalDateTime taken,
        String codec,
        boolean isProtected,
        Set<Change> changes) {

    static Member of(Path path, CatalogFile.Indexed file, boolean isProtected) {
        MediaFacts facts = file.facts();
        return new Member(
                path,
                file.kind(),
                file.content(),
                file.stamp(),
                facts.width(),
                facts.height(),
                facts.duration(),
                facts.taken(),
                facts.codec().intern(),
                isProtected,
                Set.of());
    }

    Member with(Set<Change> seen) {
        return new Member(
                path,
                kind,
                content,
                stamp,
                width,
                height,
                duration,
                taken,
                codec,
                isProtected,
                seen);
    }

    public long pixels() {
        return (long) width * height;
    }

    /** Returns when it was taken or, where that is unknown, when the file was changed last. */
    public LocalDateTime date() {
        return taken == null
                ? LocalDateTime.ofInstant(stamp.modified(), ZoneId.systemDefault())
                : taken;
    }
}
