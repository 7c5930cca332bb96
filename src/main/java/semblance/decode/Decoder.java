package semblance.decode;

import semblance.media.MediaFile;

/**
 * Opens media files as samples. Safe for use by many threads; each stream belongs to one thread at
 * a time.
 */
public interface Decoder {
    /**
     * Opens {@code file}. Never allocates by what a header declares before that has been checked
     * against {@link DecodeLimits}.
     *
     * @throws DecodeException if the file is unreadable, damaged, empty of what was asked for, or
     *     beyond the limits; its message is one sentence for a person
     */
    SampleStream open(MediaFile file, DecodeRequest request) throws DecodeException;
}
