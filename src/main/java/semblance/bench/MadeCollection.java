package semblance.bench;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.IndexEntry;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A made collection of a number of vectors: most contents have one, as pictures do, and every
 * {@value #FILM_EVERY}th has {@value #MOMENTS}, as films and recordings do. All vectors are kept in
 * memory. Unchangeable.
 */
final class MadeCollection {
    private static final int FILM_EVERY = 40;
    private static final int MOMENTS = 20;
    private static final int PER_CLUSTER = 200;
    private static final long QUERIES_FROM = 1L << 40;

    private final EmbeddingSpace space;
    private final MadeVectors made;
    private final Embedding[] vectors;

    /** The first vector of each content, and the number of all at the end. */
    private final int[] begins;

    MadeCollection(int count, int dimensions) {
        space = new EmbeddingSpace("bench", "none", "1", dimensions);
        made = new MadeVectors(dimensions, Math.max(1, count / PER_CLUSTER), 1);
        List<Integer> first = new ArrayList<>();
        int next = 0;
        while (next < count) {
            first.add(next);
            next += first.size() % FILM_EVERY == 0 ? MOMENTS : 1;
        }
        first.add(count);
        begins = first.stream().mapToInt(Integer::intValue).toArray();
        vectors = new Embedding[count];
        IntStream.range(0, contents())
                .parallel()
                .forEach(content -> {
                    for (int i = begins[content]; i < begins[content + 1]; i++) {
                        int moment = i - begins[content];
                        vectors[i] =
                                new Embedding(
                                        space,
                                        moment == 0
                                                ? made.vector(content)
                                                : made.beside(content, moment));
                    }
                });
    }

    EmbeddingSpace space() {
        return space;
    }

    int size() {
        return vectors.length;
    }

    int contents() {
        return begins.length - 1;
    }

    static ContentId id(int content) {
        return new ContentId(String.format(Locale.ROOT, "%032x", content));
    }

    IndexEntry entry(int content) {
        List<EmbeddedSample> samples = new ArrayList<>();
        boolean isFilm = begins[content + 1] - begins[content] > 1;
        for (int i = begins[content]; i < begins[content + 1]; i++) {
            int second = i - begins[content];
            TimeSpan span =
                    isFilm
                            ? new TimeSpan(
                                    Duration.ofSeconds(second), Duration.ofSeconds(second + 1))
                            : null;
            samples.add(new EmbeddedSample(span, vectors[i]));
        }
        return new IndexEntry(id(content), samples);
    }

    /** Returns a vector of the same kind that is not in the collection. */
    Embedding query(int number) {
        return new Embedding(space, made.vector(QUERIES_FROM + number));
    }

    /** Returns the contents whose best moments are nearest, by comparing with all. */
    Set<ContentId> nearest(Embedding query, int count) {
        float[] wanted = query.vector();
        int[] best = new int[count];
        float[] similar = new float[count];
        int found = 0;
        for (int content = 0; content < contents(); content++) {
            float most = -2;
            for (int i = begins[content]; i < begins[content + 1]; i++) {
                most = Math.max(most, product(wanted, vectors[i].vector()));
            }
            if (found == count && most <= similar[count - 1]) {
                continue;
            }
            int at = found < count ? found++ : count - 1;
            while (at > 0 && similar[at - 1] < most) {
                similar[at] = similar[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            similar[at] = most;
            best[at] = content;
        }
        Set<ContentId> nearest = new HashSet<>();
        for (int i = 0; i < found; i++) {
            nearest.add(id(best[i]));
        }
        return nearest;
    }

    /** Sums that do not wait for each other: this is most of the time of exact search. */
    private static float product(float[] one, float[] other) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int whole = one.length / 4 * 4;
        for (int i = 0; i < whole; i += 4) {
            first += one[i] * other[i];
            second += one[i + 1] * other[i + 1];
            third += one[i + 2] * other[i + 2];
            fourth += one[i + 3] * other[i + 3];
        }
        for (int i = whole; i < one.length; i++) {
            first += one[i] * other[i];
        }
        return first + second + third + fourth;
    }
}
