package semblance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** How many pieces of work are done in a second by some workers, each on a thread of its own. */
final class Throughput {
    private Throughput() {}

    /** One piece of work. */
    @FunctionalInterface
    interface Piece {
        /**
         * @param number counts the pieces of all workers together, from 0
         */
        void run(int number) throws Exception;
    }

    /**
     * Returns the sum of the workers' rates. Each first does a piece that is not counted, and the
     * last one that it began it finishes.
     */
    static double perSecond(int workers, Duration time, Piece piece) throws Exception {
        AtomicInteger number = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            Callable<Double> worker = () -> rate(time, number, piece);
            double sum = 0;
            for (Future<Double> rate : started(threads, Collections.nCopies(workers, worker))) {
                sum += rate.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static List<Future<Double>> started(
            ExecutorService threads, List<Callable<Double>> workers) {
        List<Future<Double>> rates = new ArrayList<>();
        workers.forEach(worker -> rates.add(threads.submit(worker)));
        return rates;
    }

    private static double rate(Duration time, AtomicInteger number, Piece piece) throws Exception {
        piece.run(number.getAndIncrement());
        long began = System.nanoTime();
        long passed;
        int done = 0;
        do {
            piece.run(number.getAndIncrement());
            done++;
            passed = System.nanoTime() - began;
        } while (passed < time.toNanos());
        return done * 1e9 / passed;
    }
}
