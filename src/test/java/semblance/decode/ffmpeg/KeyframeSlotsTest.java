package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class KeyframeSlotsTest {
    @Test
    void longFilmKeepsTheCapAndIsCoveredToItsEnd() {
        List<Double> kept = kept(60, 7200, 7200);
        assertEquals(120, kept.size());
        assertEquals(7140, kept.getLast());
    }

    @Test
    void shortFilmKeepsSome() {
        assertEquals(KeyframeSlots.SHORT_FILM, kept(360, 6, 6).size());
        assertEquals(5, kept(5, 60, 60).size());
    }

    @Test
    void wrongOrMissingDurationLetsNoMoreThrough() {
        assertEquals(120, kept(60, 0, 7200).size());
        assertTrue(kept(60, 1, 7200).size() <= 120 + KeyframeSlots.SHORT_FILM);
        assertTrue(kept(60, 1e9, 7200).size() <= 120);
    }

    @Test
    void sameSceneIsToldFromAnother() {
        byte[] dark = new byte[3 * 256];
        byte[] noisy = dark.clone();
        noisy[0] = 100;
        byte[] changed = dark.clone();
        Arrays.fill(changed, 0, 150, (byte) 100);
        assertTrue(new Thumbnail(dark).showsSameScene(new Thumbnail(noisy)));
        assertFalse(new Thumbnail(dark).showsSameScene(new Thumbnail(changed)));
    }

    private static List<Double> kept(int perHour, double declared, double real) {
        KeyframeSlots slots = new KeyframeSlots(perHour, declared);
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < real * 10; i++) {
            if (slots.hasRoom(i / 10.0)) {
                slots.fill(i / 10.0);
                kept.add(i / 10.0);
            }
        }
        return kept;
    }
}
