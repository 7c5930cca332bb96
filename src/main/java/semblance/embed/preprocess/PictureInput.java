package semblance.embed.preprocess;

import semblance.media.Picture;

import java.nio.FloatBuffer;

/** The way from a picture to a network's input. Immutable, safe for use by many threads. */
public interface PictureInput {
    /** Returns the side of the square that the network sees, in pixels. */
    int side();

    /**
     * Writes {@code 3 * side * side} values: the red plane, the green plane, the blue plane, each
     * row by row, normalised.
     */
    void write(Picture picture, FloatBuffer target);
}
