package semblance.embed.preprocess;

import semblance.embed.SampleNeeds;
import semblance.media.Sample;

/** The way from a sample to a network's input. Immutable, safe for use by many threads. */
public sealed interface SampleInput permits PictureInput, SoundInput {
    /** Returns what samples it takes. */
    SampleNeeds needs();

    /**
     * Prepares a sample as the network's reference does.
     *
     * @throws IllegalArgumentException if it is not of the kind that is needed
     */
    NetworkInput prepare(Sample sample);
}
