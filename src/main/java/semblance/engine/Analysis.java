package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Label;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Picture;

import java.util.List;

/**
 * What became of a file: its facts, its embeddings, what models call it, and a small picture of it.
 *
 * @param kind what it turned out to be: a container of videos may hold sound only
 * @param thumbnail null for a sound
 * @param samples empty if there is nothing to embed, as in a silent recording
 * @param labels the few classes that classifiers are sure enough of, the most probable first; empty
 *     if none of the models names classes
 */
public record Analysis(
        MediaKind kind,
        MediaFacts facts,
        @Nullable Picture thumbnail,
        List<EmbeddedSample> samples,
        List<Label> labels) {
    public Analysis {
        samples = List.copyOf(samples);
        labels = List.copyOf(labels);
    }
}
