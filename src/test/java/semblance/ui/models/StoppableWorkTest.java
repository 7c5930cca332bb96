package semblance.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(30)
class StoppableWorkTest {
    @Test
    void workThatIsNotStoppedGivesItsResult() throws Exception {
        assertEquals(Optional.of(7), new StoppableWork<>(() -> 7).call());
    }

    @Test
    void workThatWasStoppedBeforeItBeganIsNotDone() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        StoppableWork<Integer> work =
                new StoppableWork<>(() -> {
                    done.set(true);
                    return 7;
                });
        work.stop();
        assertEquals(Optional.empty(), work.call());
        assertFalse(done.get());
    }

    @Test
    void stoppedWorkEndsAndLeavesItsThreadAsItWas() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        StoppableWork<Integer> work =
                new StoppableWork<>(() -> {
                    began.countDown();
                    new CountDownLatch(1).await();
                    return 7;
                });
        AtomicReference<Optional<Integer>> answer = new AtomicReference<>(Optional.of(0));
        AtomicBoolean isInterrupted = new AtomicBoolean(true);
        Thread worker =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                answer.set(work.call());
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            isInterrupted.set(Thread.currentThread().isInterrupted());
                        });
        began.await();
        work.stop();
        worker.join();
        assertEquals(Optional.empty(), answer.get());
        assertFalse(isInterrupted.get());
        work.stop();
    }

    @Test
    void anInterruptThatNobodyAskedForIsNoStop() {
        StoppableWork<Integer> work =
                new StoppableWork<>(() -> {
                    throw new InterruptedException();
                });
        assertThrows(InterruptedException.class, work::call);
    }
}
