package semblance.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.index.Vectors.content;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.IndexEntry;
import semblance.index.Store;
import semblance.index.VectorIndex;
import semblance.index.Vectors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Libraries of the first versions, whose vectors lie in other files. */
class OlderIndexTest {
    private static final EmbeddingSpace SPACE = new EmbeddingSpace("older", "none", "1", 32);
    private static final int OLD = 3000;

    @Test
    void oldVectorsAreFoundBesideNewOnes(@TempDir Path folder) throws Exception {
        List<Embedding> vectors = Vectors.clustered(SPACE, OLD + 100, 50, new Random(7));
        write(folder, vectors);
        Path version = folder.resolve("store").resolve("version");
        Files.writeString(version, "1\n");
        LuceneStore.open(folder, Store.Access.READ).close();
        assertEquals("1\n", Files.readString(version), "reading changes nothing");
        try (Store store = LuceneStore.open(folder, Store.Access.WRITE)) {
            assertEquals("2\n", Files.readString(version), "no older program may write on");
            VectorIndex index = store.vectors(SPACE);
            assertEquals(OLD, index.size());
            for (int i = OLD; i < vectors.size(); i++) {
                index.put(entry(i, vectors.get(i)));
            }
            store.commit();
            store.refresh();
            assertEquals(vectors.size(), index.size());
            int found = 0;
            for (int i = 0; i < vectors.size(); i += 10) {
                if (index.nearest(vectors.get(i), 1, null)
                        .getFirst()
                        .content()
                        .equals(content(i))) {
                    found++;
                }
            }
            assertTrue(found > 300, found + " of 310 found themselves");
            index.put(entry(0, vectors.get(1)));
            store.commit();
            store.refresh();
            assertEquals(vectors.size(), index.size(), "one was replaced");
        }
    }

    private static IndexEntry entry(int number, Embedding vector) {
        return new IndexEntry(content(number), List.of(Vectors.sample(null, vector)));
    }

    private static void write(Path folder, List<Embedding> vectors) throws Exception {
        try (Store store = LuceneStore.open(folder, Store.Access.WRITE)) {
            store.vectors(SPACE);
            store.commit();
        }
        Path index = folder.resolve("store").resolve("vectors").resolve(SPACE.key());
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer =
                        new IndexWriter(
                                directory,
                                new IndexWriterConfig().setCodec(new SemblanceCodec()))) {
            for (int i = 0; i < OLD; i++) {
                writer.addDocuments(SegmentSamples.block(entry(i, vectors.get(i))));
            }
            writer.setLiveCommitData(StoreLayout.stampOf(SPACE).entrySet());
            writer.commit();
        }
    }
}
