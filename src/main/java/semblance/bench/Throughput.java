package semblance.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

/**
 * How many pieces of work are done in a second by some workers, each on a thread of its own.
 *
 * @param perSecond all workers together, by the clock
 * @param perProcessorSecond one worker in a second of its thread's own time on a processor: what
 *     hardly changes when other programs take turns with this one, and does not show waiting
 */
record Throughput(double perSecond, double perProcessorSecond) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** One piece of work. */
    @FunctionalInterface
    interface Piece {
        /**
         * @param number counts the pieces of all workers together, from 0
         */
        void run(int number) throws Exception;
    }

    /** Measures. Each worker first does a piece that is not counted, and finishes its last one. */
    static Throughput of(int workers, Duration time, Piece piece) throws Exception {
        AtomicInteger number = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            Callable<Throughput> worker = () -> work(time, number, piece);
            double sum = 0;
            double ofProcessor = 0;
            for (Future<Throughput> one : started(threads, Collections.nCopies(workers, worker))) {
                sum += one.get().perSecond;
                ofProcessor += one.get().perProcessorSecond / workers;
            }
            return new Throughput(sum, ofProcessor);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static List<Future<Throughput>> started(
            ExecutorService threads, List<Callable<Throughput>> workers) {
        List<Future<Throughput>> rates = new ArrayList<>();
        workers.forEach(worker -> rates.add(threads.submit(worker)));
        return rates;
    }

    private static Throughput work(Duration time, AtomicInteger number, Piece piece)
            throws Exception {
        piece.run(number.getAndIncrement());
        long began = System.nanoTime();
        long processorBegan = THREADS.getCurrentThreadCpuTime();
        long passed;
        int done = 0;
        do {
            piece.run(number.getAndIncrement());
            done++;
            passed = System.nanoTime() - began;
        } while (passed < time.toNanos());
        long processor = Math.max(1, THREADS.getCurrentThreadCpuTime() - processorBegan);
        return new Throughput(done * 1e9 / passed, done * 1e9 / processor);
    }
}
