package semblance.index;

import semblance.embed.EmbeddedSample;
import semblance.media.ContentId;

import java.util.List;

/** All embeddings of one content in one space; at least one. */
public record IndexEntry(ContentId content, List<EmbeddedSample> samples) {
    public IndexEntry {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no embeddings of " + content);
        }
    }
}
