package semblance.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import semblance.models.ModelProgress.Step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class ProgressMeterTest {
    private final List<ModelProgress> told = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressMeter meter =
            new ProgressMeter(told::add, Step.DOWNLOADING, "f", nanos::get);

    @Test
    void theRateAndTheTimeLeftComeFromWhatArrivesNow() {
        meter.received(500, 2000);
        assertEquals(0, told.getLast().bytesPerSecond(), "what was there before is no speed");
        assertEquals(null, told.getLast().left());
        pass(1000);
        meter.received(600, 2000);
        assertEquals(100, told.getLast().bytesPerSecond());
        assertEquals(Duration.ofSeconds(14), told.getLast().left());
        pass(1000);
        meter.received(800, 2000);
        assertEquals(120, told.getLast().bytesPerSecond(), 1e-9);
    }

    @Test
    void itIsToldTenTimesASecondAndAtTheEnd() {
        for (int i = 0; i <= 1000; i++) {
            meter.received(i, 1000);
            pass(1);
        }
        assertEquals(11, told.size());
        assertEquals(1000, told.getLast().bytes());
    }

    @Test
    void aPauseIsToldWithItsReason() {
        meter.received(10, 100);
        meter.waiting("It stopped; trying again.");
        assertEquals("It stopped; trying again.", told.getLast().note());
        meter.received(0, 100);
        assertEquals("", told.getLast().note());
        assertEquals(0, told.getLast().bytes());
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }
}
