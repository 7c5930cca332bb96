package semblance.engine;

import semblance.embed.EmbedException;
import semblance.embed.EmbeddedSample;
import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.embed.Reading;
import semblance.media.Sample;

import java.util.ArrayList;
import java.util.List;

/** What is made of the samples of a file: each batch is shown once for each embedder. */
@FunctionalInterface
interface SampleUse {
    void of(Embedder embedder, List<Sample> batch) throws EmbedException;

    /** Embeds, and keeps what models call the samples. For one thread. */
    final class Reader implements SampleUse {
        private final List<EmbeddedSample> samples = new ArrayList<>();
        private final LabelChoice labels = new LabelChoice();

        @Override
        public void of(Embedder embedder, List<Sample> batch) throws EmbedException {
            List<Reading> readings = embedder.read(batch);
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get(i);
                samples.add(
                        new EmbeddedSample(
                                batch.get(i).span(), reading.embedding(), reading.labels()));
                labels.add(reading.labels());
            }
        }

        /** Returns the embeddings; those of one space are in the order of the samples. */
        List<EmbeddedSample> samples() {
            return samples;
        }

        LabelChoice labels() {
            return labels;
        }
    }

    /** Embeds only. */
    static SampleUse embedInto(List<EmbeddedSample> samples) {
        return (embedder, batch) -> {
            List<Embedding> embeddings = embedder.embed(batch);
            for (int i = 0; i < embeddings.size(); i++) {
                samples.add(new EmbeddedSample(batch.get(i).span(), embeddings.get(i)));
            }
        };
    }

    /** Keeps the models' own output. */
    static SampleUse rawInto(List<RawSample> samples) {
        return (embedder, batch) -> {
            List<float[]> raw = embedder.raw(batch);
            for (int i = 0; i < raw.size(); i++) {
                samples.add(new RawSample(batch.get(i).span(), raw.get(i)));
            }
        };
    }
}
