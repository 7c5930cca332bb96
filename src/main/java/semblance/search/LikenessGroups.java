package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.StoreException;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds which results are nearly identical with one another, such as the shots of one series:
 * leader clustering (Hartigan, "Clustering algorithms", 1975, chapter 3) over the vectors that the
 * library has. Each result joins the first one before it that is near enough, and leads others if
 * there is none; so groups follow the order of the answer and the best of each comes first. Safe
 * for use by many threads; blocks.
 */
public final class LikenessGroups {
    /** Beyond so many results each is alone: nobody looks through more heaps than that. */
    public static final int MOST = 3000;

    /** Above what two pictures of one subject reach, below what two copies of one picture do. */
    private static final float NEAR = 0.93f;

    private final LibraryIndex index;

    public LikenessGroups(Library library) {
        this.index = library.index();
    }

    /** A result that others may join. */
    private record Leader(int place, SearchResult result, Embedding vector, float restLength) {}

    /**
     * Returns for each result the place of its leader, which is its own where it leads or is alone.
     */
    public int[] of(List<SearchResult> results) throws LibraryException, InterruptedException {
        int[] leaders = new int[results.size()];
        List<Leader> found = new ArrayList<>();
        List<EmbeddingSpace> spaces = index.spaces();
        for (int place = 0; place < leaders.length; place++) {
            leaders[place] = place;
            if (place >= MOST) {
                continue;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            SearchResult result = results.get(place);
            Embedding vector = vector(result, spaces);
            if (vector == null) {
                continue;
            }
            Leader own = new Leader(place, result, vector, restLength(vector));
            Leader leader = nearEnough(own, found);
            if (leader == null) {
                found.add(own);
            } else {
                leaders[place] = leader.place();
            }
        }
        return leaders;
    }

    private static @Nullable Leader nearEnough(Leader one, List<Leader> leaders) {
        for (Leader leader : leaders) {
            if (leader.result().kind() == one.result().kind()
                    && leader.vector().space().equals(one.vector().space())
                    && isNear(leader, one)) {
                return leader;
            }
        }
        return null;
    }

    /**
     * Most pairs are told apart by a quarter of their values: by Cauchy and Schwarz the rest adds
     * no more than the product of its lengths.
     */
    private static boolean isNear(Leader one, Leader other) {
        float[] a = one.vector().vector();
        float[] b = other.vector().vector();
        int quarter = a.length / 4;
        float sum = 0;
        for (int i = 0; i < quarter; i++) {
            sum += a[i] * b[i];
        }
        if (sum + one.restLength() * other.restLength() < NEAR) {
            return false;
        }
        for (int i = quarter; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum >= NEAR;
    }

    private static float restLength(Embedding vector) {
        float[] values = vector.vector();
        double squares = 0;
        for (int i = values.length / 4; i < values.length; i++) {
            squares += (double) values[i] * values[i];
        }
        return (float) Math.sqrt(squares);
    }

    /** The model that answered is asked first, so that what is near means what the answer meant. */
    private @Nullable Embedding vector(SearchResult result, List<EmbeddingSpace> spaces)
            throws LibraryException {
        List<EmbeddingSpace> inOrder = new ArrayList<>(spaces);
        inOrder.sort(
                Comparator.comparing(
                        (EmbeddingSpace space) -> !space.modelId().equals(result.model())));
        for (EmbeddingSpace space : inOrder) {
            try {
                List<Embedding> vectors = index.vectors(space).embeddings(result.content());
                if (!vectors.isEmpty()) {
                    // Of a film the middle says more of it than its first frames.
                    return vectors.get(vectors.size() / 2);
                }
            } catch (StoreException e) {
                throw new LibraryException(e);
            }
        }
        return null;
    }
}
