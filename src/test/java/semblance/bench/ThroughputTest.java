package semblance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

class ThroughputTest {
    @Test
    void workersWorkSideBySideAndNoPieceIsDoneTwice() throws Exception {
        Set<Integer> numbers = ConcurrentHashMap.newKeySet();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Throughput rate =
                Throughput.of(
                        3,
                        Duration.ofMillis(50),
                        number -> {
                            assertTrue(numbers.add(number), "done twice: " + number);
                            threads.add(Thread.currentThread());
                            Thread.sleep(5);
                        });
        assertEquals(3, threads.size());
        // No thread sleeps less than it was told to; on a busy machine it sleeps longer.
        assertTrue(rate.perSecond() > 0 && rate.perSecond() <= 3 * 200, () -> rate.toString());
        assertTrue(rate.perProcessorSecond() > rate.perSecond() / 3, () -> rate.toString());
    }

    @Test
    void failureOfAPieceIsTheCallers() {
        assertThrows(
                IOException.class,
                () ->
                        Throughput.of(
                                2,
                                Duration.ofMillis(10),
                                _ -> {
                                    throw new IOException("broken");
                                }));
    }
}
