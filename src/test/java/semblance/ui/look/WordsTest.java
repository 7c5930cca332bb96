package semblance.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import semblance.media.TimeSpan;

import java.time.Duration;

class WordsTest {
    @Test
    void timesReadAsOnAPlayer() {
        assertEquals("0:05", Words.clock(Duration.ofSeconds(5)));
        assertEquals("1:02:03", Words.clock(Duration.ofSeconds(3723)));
        assertEquals("0:12\u20130:14", Words.moment(TimeSpan.ofSeconds(12.2, 14.9)));
        assertEquals("0:12", Words.moment(TimeSpan.ofSeconds(12.2, 12.9)));
    }

    @Test
    void waitingIsRounded() {
        assertEquals("1 s", Words.wait(Duration.ZERO));
        assertEquals("40 s", Words.wait(Duration.ofSeconds(40)));
        assertEquals("3 min", Words.wait(Duration.ofSeconds(190)));
        assertEquals("2 h 5 min", Words.wait(Duration.ofMinutes(125)));
    }

    @Test
    void onlyOneIsSingular() {
        assertEquals("0 files", Words.count(0, "file"));
        assertEquals("1 file", Words.count(1, "file"));
        assertEquals("12,000 files", Words.count(12_000, "file"));
    }
}
