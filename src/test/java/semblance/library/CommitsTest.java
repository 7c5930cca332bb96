package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import semblance.embed.EmbeddingSpace;
import semblance.index.CatalogFiles;
import semblance.index.MemoryStore;
import semblance.index.StoreException;
import semblance.index.Vectors;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

class CommitsTest {
    /** That of {@link CatalogFiles}. */
    private static final EmbeddingSpace LOOK = new EmbeddingSpace("look", "none", "1", 8);

    private final MemoryStore store = new MemoryStore();
    private final Commits commits = new Commits(store);

    @Test
    void aCommitWaitsForAChangeThatIsHalfDone() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> change =
                    threads.submit(() -> {
                        commits.change(() -> {
                            // The wrong way round on purpose: half done, it breaks the promise.
                            store.put(CatalogFiles.indexed("a.jpg", Vectors.content(1)));
                            half.countDown();
                            awaitUninterruptibly(goOn);
                            putVectors(Vectors.content(1));
                        });
                        return null;
                    });
            half.await();
            Thread committer = Thread.ofPlatform().start(this::commit);
            while (committer.getState() != Thread.State.WAITING && committer.isAlive()) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            committer.join();
            change.get();
        }
        assertEquals(1, store.commits());
        assertEquals(List.of(), store.committedWithoutVectors());
    }

    @Test
    void noFileIsCommittedWithoutItsVectorsWhileManyThreadsWork() throws Exception {
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 400; i++) {
                ContentId content = Vectors.content(i);
                String name = i + ".jpg";
                work.add(
                        threads.submit(() -> {
                            commits.change(() -> {
                                store.put(CatalogFiles.indexed(name, content));
                                LockSupport.parkNanos(1000); // other threads may come between
                                putVectors(content);
                            });
                            commits.commit();
                            return null;
                        }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertEquals(400, store.commits());
        assertEquals(List.of(), store.committedWithoutVectors());
    }

    @Test
    void rightAfterTheLastCommitNoneIsDue() throws Exception {
        commits.commitIfDue();
        assertEquals(0, store.commits());
    }

    private void putVectors(ContentId content) throws StoreException {
        store.vectors(LOOK).put(Vectors.still(content, Vectors.atAngle(LOOK, 0)));
    }

    private void commit() {
        try {
            commits.commit();
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
