package semblance.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import semblance.media.Encoding;
import semblance.media.MediaFacts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

class FactTest {
    @Test
    void aFilmSaysHowItsPicturesAndItsSoundAreStored() {
        MediaFacts facts =
                new MediaFacts(
                        1920,
                        1080,
                        Duration.ofSeconds(90),
                        null,
                        "h264",
                        new TreeMap<>(Map.of("date", "1996")),
                        new Encoding("mp4", "aac", 44_100, 6, 4_250_400, 30_000 / 1001.0));
        Map<String, String> lines = lines(Fact.of(Results.video("a.mp4", null), facts));
        assertEquals("H.264 (AVC), sound AAC", lines.get("Format"));
        assertEquals("29.97 frames a second", lines.get("Frame rate"));
        assertEquals("44.1 kHz, 6 channels", lines.get("Sound"));
        assertEquals("4,250.4 kbit/s", lines.get("Bit rate"));
        assertEquals("MP4", lines.get("Container"));
        assertEquals("1996", lines.get("Date"));
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        MediaFacts facts =
                new MediaFacts(
                        0,
                        0,
                        null,
                        null,
                        "flac",
                        new TreeMap<>(),
                        new Encoding("flac", "flac", 48_000, 2, 0, 0));
        Map<String, String> lines = lines(Fact.of(Results.sound("a.flac", null), facts));
        assertEquals("FLAC", lines.get("Format"));
        assertEquals("48 kHz, stereo", lines.get("Sound"));
        assertFalse(lines.containsKey("Bit rate"));
        assertFalse(lines.containsKey("Frame rate"));
    }

    private static Map<String, String> lines(List<Fact> facts) {
        return facts.stream().collect(Collectors.toMap(Fact::name, Fact::value));
    }
}
