package semblance.embed.djl;

import semblance.media.Picture;

import java.util.List;

/** Pictures of all sorts that networks are calibrated and checked with. */
public interface SamplePictures {
    /** Returns a word that changes when the pictures do; must be quick. */
    String identity();

    /** Reads the pictures; few or none if the program has none at hand. */
    List<Picture> pictures();
}
