package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

class SceneChangesTest {
    private static final double STEP = 0.2;

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

    @Test
    void plainFramesAreBlankAndSmallWritingIsNot() {
        byte[] black = new byte[3 * 256];
        assertTrue(new Thumbnail(black).isBlank());
        byte[] title = black.clone();
        Arrays.fill(title, 300, 330, (byte) 120);
        assertFalse(new Thumbnail(title).isBlank());
        byte[] blue = black.clone();
        for (int i = 2; i < blue.length; i += 3) {
            blue[i] = (byte) 200;
        }
        assertTrue(new Thumbnail(blue).isBlank());
    }

    @Test
    void cutsAreFoundWhereTheyAre() {
        assertEquals(
                List.of(0.0, 4.0, 7.0),
                starts(10, second -> second < 4 ? scene(40) : second < 7 ? scene(90) : scene(140)));
    }

    @Test
    void flashIsNoScene() {
        assertEquals(
                List.of(0.0),
                starts(10, second -> second > 4.9 && second < 5.1 ? scene(200) : scene(40)));
    }

    @Test
    void dissolveIsOneSceneThatBeginsWithIt() {
        List<Double> starts =
                starts(10, second -> scene((int) (40 + 100 * Math.clamp(second - 5, 0, 1))));
        assertEquals(2, starts.size(), starts::toString);
        assertEquals(5.3, starts.get(1), 0.3);
    }

    @Test
    void blackBetweenTwoScenesIsNoScene() {
        assertEquals(
                List.of(0.0, 6.0),
                starts(
                        10,
                        second ->
                                second < 4
                                        ? scene(40)
                                        : second < 6
                                                ? new Thumbnail(new byte[3 * 256])
                                                : scene(140)));
    }

    @Test
    void slowPanIsSampled() {
        int scenes = starts(60, second -> scene((int) (40 + 2 * second))).size();
        assertTrue(scenes >= 4 && scenes <= 8, () -> scenes + " scenes");
    }

    @Test
    void staticHourKeepsAHandful() {
        int scenes = starts(3600, _ -> scene(40)).size();
        assertTrue(scenes >= 5 && scenes <= 15, () -> scenes + " scenes");
    }

    private static Thumbnail scene(int grey) {
        byte[] cells = new byte[3 * 256];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (byte) (i % 48 < 24 ? grey : grey + 60);
        }
        return new Thumbnail(cells);
    }

    private static List<Double> starts(double seconds, DoubleFunction<Thumbnail> film) {
        SceneChanges scenes = new SceneChanges();
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i * STEP < seconds; i++) {
            double second = Math.round(i * STEP * 10) / 10.0;
            Thumbnail seen = film.apply(second);
            if (scenes.settles(second, seen)) {
                starts.add(scenes.keptStart());
            }
            var _ = scenes.look(second, seen);
        }
        if (scenes.close()) {
            starts.add(scenes.keptStart());
        }
        return starts;
    }
}
