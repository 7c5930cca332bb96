package semblance.scan;

import semblance.media.MediaKind;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * What the first bytes of a found file say of it. Reads at most {@link FileSignature#HEAD_BYTES}.
 */
public sealed interface FirstLook {
    /** A picture, a sound or a video by its first bytes. */
    record Media(MediaKind kind) implements FirstLook {}

    /** No media file, or no longer there: nothing to do and nothing to report. */
    record NotMedia() implements FirstLook {}

    /**
     * It has the name of a media file, but nothing in it can be read.
     *
     * @param reason one sentence for a person
     */
    record Unreadable(String reason) implements FirstLook {}

    /** Looks into a file. */
    static FirstLook at(FoundFile file) {
        String name = file.relativePath();
        boolean hasMediaName = FileSignature.isMediaName(name);
        if (file.stamp().sizeBytes() == 0) {
            return hasMediaName ? new Unreadable("The file is empty.") : new NotMedia();
        }
        try {
            Optional<MediaKind> kind = FileSignature.kindOf(file.path());
            return kind.<FirstLook>map(Media::new).orElseGet(NotMedia::new);
        } catch (NoSuchFileException _) {
            return new NotMedia();
        } catch (IOException e) {
            return hasMediaName ? new Unreadable(UnreadableReason.of(e)) : new NotMedia();
        }
    }
}
