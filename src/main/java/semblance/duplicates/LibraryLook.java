package semblance.duplicates;

import semblance.index.StoreException;
import semblance.library.LibraryException;
import semblance.media.ContentId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A look over a whole library, by as many threads as there are processors. */
final class LibraryLook implements Look {
    private static final int AT_ONCE = 32;
    private static final Duration SAVE_EVERY = Duration.ofSeconds(20);

    private final Duplicates duplicates;
    private volatile LookProgress progress = LookProgress.NONE;

    LibraryLook(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public LookProgress progress() {
        return progress;
    }

    @Override
    public void execute() throws LibraryException, InterruptedException {
        Comparisons comparisons = Comparisons.of(duplicates.library());
        Pairs pairs = duplicates.pairs(comparisons.basis());
        List<ContentId> fresh =
                comparisons.contents().stream()
                        .filter(content -> !pairs.isCompared(content))
                        .toList();
        progress = new LookProgress(0, fresh.size(), 0, null);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("duplicates-", 0).factory())) {
            try {
                compare(fresh, comparisons, pairs, workers);
                pairs.lookedAt(Instant.now());
            } finally {
                workers.shutdownNow();
                duplicates.save(pairs);
            }
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    private void compare(
            List<ContentId> fresh, Comparisons comparisons, Pairs pairs, ExecutorService workers)
            throws StoreException, InterruptedException {
        long began = System.nanoTime();
        long saved = began;
        long found = 0;
        for (int first = 0; first < fresh.size(); first += AT_ONCE) {
            List<ContentId> part = fresh.subList(first, Math.min(fresh.size(), first + AT_ONCE));
            List<Callable<List<Pair>>> work = new ArrayList<>();
            part.forEach(content -> work.add(() -> comparisons.pairs(content)));
            List<Pair> some = new ArrayList<>();
            for (Future<List<Pair>> future : workers.invokeAll(work)) {
                some.addAll(result(future));
            }
            pairs.add(part, some);
            found += some.size();
            long now = System.nanoTime();
            long done = (long) first + part.size();
            Duration left =
                    Duration.ofNanos(
                            (long) ((now - began) / (double) done * (fresh.size() - done)));
            progress = new LookProgress(done, fresh.size(), found, left);
            if (now - saved > SAVE_EVERY.toNanos()) {
                duplicates.save(pairs);
                saved = now;
            }
        }
    }

    private static List<Pair> result(Future<List<Pair>> future)
            throws StoreException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case StoreException broken -> throw broken;
                case InterruptedException stopped -> throw stopped;
                case RuntimeException bug -> throw bug;
                case Error bug -> throw bug;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
