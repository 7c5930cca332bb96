package semblance.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 4;

    @Test
    void asManyBytesAsPixelsAreWanted() {
        assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new byte[11], null));
        assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new byte[13], null));
        assertThrows(IllegalArgumentException.class, () -> new Picture(0, 2, new byte[0], null));
        assertThrows(IllegalArgumentException.class, () -> new Picture(2, 0, new byte[0], null));
        // 3 * 65536 * 65536 is 0 in 32 bits.
        assertThrows(
                IllegalArgumentException.class,
                () -> new Picture(65_536, 65_536, new byte[0], null));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,5,4,  0,0,5,4",
        "1,2,3,1,  1,2,3,1",
        "4,3,1,1,  4,3,1,1",
        "3,2,9,9,  3,2,2,2",
        "0,0,2147483647,2147483647,  0,0,5,4",
        "5,0,1,1,  4,0,1,1",
        "99,99,1,1,  4,3,1,1",
    })
    void aRegionIsCutToThePicture(
            int x, int y, int width, int height, int left, int top, int wide, int high) {
        TimeSpan span = TimeSpan.ofSeconds(1, 2);
        Picture part = numbered(span).crop(new Region(x, y, width, height));
        assertEquals(wide, part.width());
        assertEquals(high, part.height());
        assertEquals(span, part.span());
        byte[] wanted = new byte[3 * wide * high];
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                int number = (top + row) * WIDTH + left + column;
                for (int channel = 0; channel < 3; channel++) {
                    wanted[3 * (row * wide + column) + channel] = (byte) (3 * number + channel);
                }
            }
        }
        assertArrayEquals(wanted, part.rgb());
    }

    private static Picture numbered(TimeSpan span) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) i;
        }
        return new Picture(WIDTH, HEIGHT, rgb, span);
    }
}
