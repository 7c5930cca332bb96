package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The time limit only ends a test that would hang. */
@Timeout(60)
class RunGateTest {
    private final RunGate gate = new RunGate();
    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void aSecondRunWaitsUntilTheFirstHasLeft() throws Exception {
        RunControl first = new RunControl();
        RunControl second = new RunControl();
        Thread later;
        try (RunGate.Pass _ = gate.enter(first)) {
            later = enterAndLeave(second, "second");
            awaitWaiting(later);
            events.add("first leaves");
        }
        later.join();
        assertEquals(List.of("first leaves", "second"), events);
        assertFalse(second.isCancelled());
    }

    @Test
    void aWaitingRunThatIsCancelledIsLetThrough() throws Exception {
        RunControl second = new RunControl();
        try (RunGate.Pass _ = gate.enter(new RunControl())) {
            Thread later = enterAndLeave(second, "second");
            awaitWaiting(later);
            second.cancel();
            later.join();
            events.add("first leaves");
        }
        assertEquals(List.of("second", "first leaves"), events);
    }

    @Test
    void aRunThatIsCancelledWhileItWaitsDoesNotHoldUpTheOneBehindIt() throws Exception {
        RunControl second = new RunControl();
        Thread third;
        try (RunGate.Pass _ = gate.enter(new RunControl())) {
            Thread later = enterAndLeave(second, "second");
            awaitWaiting(later);
            third = enterAndLeave(new RunControl(), "third");
            awaitWaiting(third);
            second.cancel();
            later.join();
            events.add("first leaves");
        }
        third.join();
        assertEquals(List.of("second", "first leaves", "third"), events);
    }

    @Test
    void aWaitingRunThatIsInterruptedIsCancelled() throws Exception {
        RunControl second = new RunControl();
        try (RunGate.Pass _ = gate.enter(new RunControl())) {
            Thread later = enterAndLeave(second, "second");
            awaitWaiting(later);
            later.interrupt();
            later.join();
        }
        assertTrue(second.isCancelled());
    }

    @Test
    void closingCancelsAllRunsAndWaitsUntilTheLastHasLeft() throws Exception {
        RunControl first = new RunControl();
        RunControl second = new RunControl();
        Thread closer;
        Thread later;
        try (RunGate.Pass _ = gate.enter(first)) {
            later = enterAndLeave(second, "second");
            awaitWaiting(later);
            closer =
                    Thread.ofPlatform()
                            .start(() -> {
                                gate.close();
                                events.add("closed");
                            });
            later.join();
            awaitWaiting(closer);
            assertTrue(first.isCancelled());
            assertTrue(second.isCancelled());
            events.add("first leaves");
        }
        closer.join();
        assertEquals(List.of("second", "first leaves", "closed"), events);
    }

    @Test
    void aRunThatComesAfterClosingIsCancelledAtOnce() {
        gate.close();
        RunControl late = new RunControl();
        try (RunGate.Pass _ = gate.enter(late)) {
            assertTrue(late.isCancelled());
        }
    }

    private Thread enterAndLeave(RunControl run, String name) {
        return Thread.ofPlatform()
                .start(() -> {
                    try (RunGate.Pass _ = gate.enter(run)) {
                        events.add(name);
                    }
                });
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
