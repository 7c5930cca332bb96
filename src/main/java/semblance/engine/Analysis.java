package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Picture;

import java.util.List;

/**
 * What became of a file: its facts, its embeddings and a small picture of it.
 *
 * @param kind what it turned out to be: a container of videos may hold sound only
 * @param thumbnail null for a sound
 * @param samples empty if there is nothing to embed, as in a silent recording
 */
public record Analysis(
        MediaKind kind,
        MediaFacts facts,
        @Nullable Picture thumbnail,
        List<EmbeddedSample> samples) {
    public Analysis {
        samples = List.copyOf(samples);
    }
}
