package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.media.MediaFacts;
import semblance.media.Picture;

import java.util.List;

/**
 * What became of a file: its facts, its embeddings and a small picture of it.
 *
 * @param thumbnail null for a sound
 * @param samples empty if there is nothing to embed, as in a silent recording
 */
public record Analysis(
        MediaFacts facts, @Nullable Picture thumbnail, List<EmbeddedSample> samples) {
    public Analysis {
        samples = List.copyOf(samples);
    }
}
