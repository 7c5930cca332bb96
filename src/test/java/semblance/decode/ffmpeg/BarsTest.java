package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Random;

class BarsTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;

    @Test
    void letterboxIsFoundInSpiteOfNoise() {
        Bars bars = Bars.of(frame(0, 12, 0, 12, 16), WIDTH, HEIGHT);
        assertEquals(new Bars(0, 12, 0, 12), bars);
        assertEquals(new Bars(0, 14, 0, 14), bars.toCut(WIDTH, HEIGHT));
    }

    @Test
    void whitePillarsAndAWindowAreFound() {
        assertEquals(new Bars(20, 0, 20, 0), Bars.of(frame(20, 0, 20, 0, 235), WIDTH, HEIGHT));
        assertEquals(new Bars(20, 10, 20, 10), Bars.of(frame(20, 10, 20, 10, 16), WIDTH, HEIGHT));
    }

    @Test
    void whatIsDarkOnOneSideOnlyIsPicture() {
        Bars bars = Bars.of(frame(0, 30, 0, 0, 16), WIDTH, HEIGHT);
        assertEquals(Bars.NONE, bars.toCut(WIDTH, HEIGHT));
    }

    @Test
    void onlyWhatIsDarkInAllFramesIsABar() {
        Bars dark = Bars.of(frame(0, 30, 0, 30, 16), WIDTH, HEIGHT);
        Bars bright = Bars.of(frame(0, 12, 0, 12, 16), WIDTH, HEIGHT);
        assertEquals(new Bars(0, 12, 0, 12), dark.common(bright));
        assertEquals(Bars.NONE, dark.common(Bars.NONE).toCut(WIDTH, HEIGHT));
    }

    @Test
    void blackFrameIsNotCutAway() {
        Bars all = Bars.of(frame(0, HEIGHT, 0, 0, 16), WIDTH, HEIGHT);
        assertEquals(Bars.NONE, all.toCut(WIDTH, HEIGHT));
    }

    private static byte[] frame(int left, int top, int right, int bottom, int colour) {
        Random random = new Random(1);
        byte[] grey = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean inside = x >= left && x < WIDTH - right && y >= top && y < HEIGHT - bottom;
                int value = inside ? 60 + random.nextInt(100) : colour + random.nextInt(4);
                grey[y * WIDTH + x] = (byte) value;
            }
        }
        return grey;
    }
}
