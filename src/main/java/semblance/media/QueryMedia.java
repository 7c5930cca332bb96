package semblance.media;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What a query shows: a file or a pasted picture, or a part of it. */
public sealed interface QueryMedia {
    /**
     * @param region the part of a picture that is meant, or null
     * @param span the part of a sound or video that is meant, or null
     */
    record OfFile(Path file, @Nullable Region region, @Nullable TimeSpan span)
            implements QueryMedia {}

    /** A picture that is in no file. */
    record OfPicture(Picture picture, @Nullable Region region) implements QueryMedia {}
}
