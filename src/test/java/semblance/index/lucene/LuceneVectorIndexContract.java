package semblance.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.index.Vectors.content;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.ExactVectorIndex;
import semblance.index.IndexEntry;
import semblance.index.Neighbor;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.index.VectorIndexContract;
import semblance.index.Vectors;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What holds in each format, see {@link VectorFormatsTest}. */
abstract class LuceneVectorIndexContract extends VectorIndexContract {
    private static final int COUNT = 10;

    private final Path folder;
    private final VectorFormat format;
    private Store store;

    LuceneVectorIndexContract(Path folder, VectorFormat format) {
        this.folder = folder;
        this.format = format;
    }

    @BeforeEach
    void open() throws StoreException {
        store = LuceneStore.open(folder, Store.Access.WRITE, format);
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    @Override
    protected VectorIndex newIndex(EmbeddingSpace space) throws StoreException {
        return store.vectors(space);
    }

    @Override
    protected void refresh() throws StoreException {
        store.refresh();
    }

    /** One bit of each of 16 dimensions leaves little to tell neighbours by. */
    private double leastRecall() {
        return format == VectorFormat.BIT1 ? .95 : .98;
    }

    /** Puts the same clustered vectors, two samples each, into both in several segments. */
    private void fill(VectorIndex approximate, VectorIndex exact, int contents, Random random)
            throws StoreException {
        List<Embedding> vectors = Vectors.clustered(approximate.space(), 2 * contents, 100, random);
        for (int i = 0; i < contents; i++) {
            IndexEntry entry =
                    new IndexEntry(
                            content(i),
                            List.of(
                                    Vectors.sample(TimeSpan.ofSeconds(0, 1), vectors.get(2 * i)),
                                    Vectors.sample(
                                            TimeSpan.ofSeconds(1, 2), vectors.get(2 * i + 1))));
            approximate.put(entry);
            exact.put(entry);
            if (i % 700 == 0) {
                store.commit();
            }
        }
        store.commit();
    }

    private static double recall(
            VectorIndex approximate,
            VectorIndex exact,
            @Nullable Set<ContentId> among,
            Random random)
            throws StoreException {
        List<Embedding> centres = exact.sample(50, 1);
        int found = 0;
        int wanted = 0;
        for (Embedding centre : centres) {
            Embedding query = Vectors.near(centre, random);
            List<Neighbor> truth = exact.nearest(query, COUNT, among);
            List<Neighbor> answer = approximate.nearest(query, COUNT, among);
            for (Neighbor neighbor : answer) {
                boolean isTrue =
                        truth.stream()
                                .anyMatch(other ->
                                        other.content().equals(neighbor.content())
                                                && Math.abs(
                                                                other.similarity()
                                                                        - neighbor.similarity())
                                                        < 1e-5);
                found += isTrue ? 1 : 0;
            }
            wanted += truth.size();
            assertEquals(truth.size(), answer.size());
        }
        return found / (double) wanted;
    }

    @Test
    void setThatIsGivenAgainFiltersWhatCameSince() throws StoreException {
        long seed = 20261124;
        Random random = new Random(seed);
        EmbeddingSpace space = Vectors.space(16);
        VectorIndex approximate = newIndex(space);
        VectorIndex exact = new ExactVectorIndex(space);
        fill(approximate, exact, 1500, random);
        Set<ContentId> half = new HashSet<>();
        for (int i = 0; i < 4000; i += 2) {
            half.add(content(i));
        }
        Set<ContentId> third = new HashSet<>();
        for (int i = 0; i < 4000; i += 3) {
            third.add(content(i));
        }
        double before = recall(approximate, exact, half, random);
        for (int i = 0; i < 300; i++) {
            approximate.remove(content(i));
            exact.remove(content(i));
        }
        List<Embedding> vectors = Vectors.clustered(space, 600, 20, random);
        for (int i = 0; i < vectors.size(); i++) {
            IndexEntry entry = Vectors.still(content(1300 + i), vectors.get(i));
            approximate.put(entry);
            exact.put(entry);
        }
        refresh();
        double after = recall(approximate, exact, half, random);
        double another = recall(approximate, exact, third, random);
        double again = recall(approximate, exact, new HashSet<>(half), random);
        String figures = "seed " + seed + ": " + before + " " + after + " " + another + " " + again;
        assertTrue(
                Math.min(Math.min(before, after), Math.min(another, again)) >= leastRecall(),
                figures);
    }

    @Test
    void graphsFindNearlyAllThatExactSearchFinds() throws StoreException {
        long seed = 20261123;
        Random random = new Random(seed);
        EmbeddingSpace space = Vectors.space(64);
        VectorIndex approximate = newIndex(space);
        VectorIndex exact = new ExactVectorIndex(space);
        fill(approximate, exact, 3000, random);
        assertEquals(6000, approximate.size());
        assertEquals(exact.contents(), approximate.contents());

        double recall = recall(approximate, exact, null, random);
        Set<ContentId> half = new HashSet<>();
        for (int i = 0; i < 3000; i += 2) {
            half.add(content(i));
        }
        double recallAmongHalf = recall(approximate, exact, half, random);
        Set<ContentId> few = Set.of(content(1), content(5), content(2999));
        double recallAmongFew = recall(approximate, exact, few, random);
        String figures =
                "seed " + seed + ": " + recall + " " + recallAmongHalf + " " + recallAmongFew;
        assertTrue(recall >= leastRecall(), figures);
        assertTrue(recallAmongHalf >= leastRecall(), figures);
        assertEquals(1, recallAmongFew, figures);

        List<Embedding> drawn = approximate.sample(50, 9);
        List<Embedding> expected = exact.sample(50, 9);
        List<float[]> same = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            if (java.util.Arrays.equals(drawn.get(i).vector(), expected.get(i).vector())) {
                same.add(drawn.get(i).vector());
            }
        }
        assertEquals(50, same.size());
    }

    @Test
    void searchSeesWhatWasThereAtTheLastRefresh() throws StoreException {
        EmbeddingSpace space = Vectors.space(8);
        VectorIndex index = newIndex(space);
        index.put(Vectors.still(content(1), Vectors.atAngle(space, 0)));
        store.commit();
        assertEquals(1, index.size());
        index.put(Vectors.still(content(2), Vectors.atAngle(space, 0)));
        store.refresh();
        assertEquals(2, index.size());
    }
}
