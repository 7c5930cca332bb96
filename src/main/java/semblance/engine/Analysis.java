package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Label;
import semblance.fingerprint.Fingerprint;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Picture;

import java.util.List;
import java.util.Set;

/**
 * What became of a file: its facts, its embeddings, what models call it, and a small picture of it.
 *
 * @param kind what it turned out to be: a container of videos may hold sound only
 * @param thumbnail null for a sound
 * @param spaces those of the wanted ones whose models have seen the file: a model that was taken
 *     out of use a moment before is missing
 * @param samples empty if there is nothing to embed, as in a silent recording
 * @param labels the few classes that classifiers are sure enough of, the most probable first; empty
 *     if none of the models names classes
 * @param fingerprint of the whole sound; null for a picture, and where none was wanted
 */
public record Analysis(
        MediaKind kind,
        MediaFacts facts,
        @Nullable Picture thumbnail,
        Set<EmbeddingSpace> spaces,
        List<EmbeddedSample> samples,
        List<Label> labels,
        @Nullable Fingerprint fingerprint) {
    public Analysis {
        spaces = Set.copyOf(spaces);
        samples = List.copyOf(samples);
        labels = List.copyOf(labels);
    }
}
