package semblance.engine;

import semblance.embed.Embedder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The embedders that an engine uses now. They can be exchanged while calls are at work: those that
 * stay go on as they are, those that go are closed when their last call has ended. Safe for use by
 * many threads; nothing here waits.
 */
final class EmbeddersInUse {
    private List<Embedder> now;

    /** How many calls are at work with each embedder that any call is at work with. */
    private final Map<Embedder, Integer> calls = new HashMap<>();

    /**
     * @param embedders the best first
     */
    EmbeddersInUse(List<Embedder> embedders) {
        this.now = List.copyOf(embedders);
    }

    /** Returns the embedders of this moment, to ask them what they are; they may be closed soon. */
    synchronized List<Embedder> now() {
        return now;
    }

    /** Returns some of the embedders, none of which is closed before the call is. */
    synchronized Call call(Predicate<Embedder> wanted) {
        List<Embedder> held = now.stream().filter(wanted).toList();
        held.forEach(embedder -> calls.merge(embedder, 1, Integer::sum));
        return new Call(held);
    }

    /**
     * Uses other embedders from now on.
     *
     * @param next the best first; those that are in use already are known by being the same objects
     */
    void exchange(List<Embedder> next) {
        List<Embedder> idle = new ArrayList<>();
        synchronized (this) {
            for (Embedder embedder : now) {
                if (!next.contains(embedder) && !calls.containsKey(embedder)) {
                    idle.add(embedder);
                }
            }
            now = List.copyOf(next);
        }
        idle.forEach(Embedder::close);
    }

    private void end(List<Embedder> held) {
        List<Embedder> idle = new ArrayList<>();
        synchronized (this) {
            for (Embedder embedder : held) {
                boolean isLast =
                        calls.computeIfPresent(embedder, (_, n) -> n == 1 ? null : n - 1) == null;
                if (isLast && !now.contains(embedder)) {
                    idle.add(embedder);
                }
            }
        }
        idle.forEach(Embedder::close);
    }

    /** The time in which a caller may use embedders. */
    final class Call implements AutoCloseable {
        private final List<Embedder> held;

        private Call(List<Embedder> held) {
            this.held = held;
        }

        List<Embedder> embedders() {
            return held;
        }

        @Override
        public void close() {
            end(held);
        }
    }
}
