package semblance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import semblance.media.Picture;
import semblance.media.TimeSpan;

import java.util.Arrays;
import java.util.Random;

class ThumbnailTest {
    private static final TimeSpan FRAME = TimeSpan.ofSeconds(1, 2);

    private final Thumbnail thumbnail = new Thumbnail();

    @Test
    void aFilmThatBeginsBlackShowsItsFirstFrameWithSomethingInIt() {
        Picture scene = striped(40, 30, FRAME);
        thumbnail.offer(plain(0));
        thumbnail.offer(plain(255));
        thumbnail.offer(scene);
        thumbnail.offer(striped(50, 30, FRAME));
        assertSame(scene, thumbnail.picture());
    }

    @Test
    void aFilmThatStaysBlackShowsItsFirstFrame() {
        Picture first = plain(0);
        thumbnail.offer(first);
        thumbnail.offer(plain(3));
        assertSame(first, thumbnail.picture());
    }

    @Test
    void aPlainStillPictureIsItsOwnThumbnail() {
        Picture still = new Picture(2, 2, new byte[12], null);
        thumbnail.offer(still);
        assertSame(still, thumbnail.picture());
    }

    @Test
    void withoutAPictureThereIsNone() {
        assertEquals(null, thumbnail.picture());
    }

    @ParameterizedTest
    @CsvSource({
        "320,320,  320,320",
        "640,480,  320,240",
        "480,640,  240,320",
        "321,200,  320,199",
        "5000,3,   320,1",
        "1,4000,   1,320",
    })
    void theLongSideIsAtMostThreeHundredAndTwentyPixels(
            int width, int height, int reducedWidth, int reducedHeight) {
        Picture reduced = reduced(striped(width, height, null));
        assertEquals(reducedWidth, reduced.width());
        assertEquals(reducedHeight, reduced.height());
    }

    @ParameterizedTest
    @CsvSource({"640,640", "1000,700", "321,321", "4000,3000", "777,13"})
    void areaAveragingKeepsTheMeanOfEachChannel(int width, int height) {
        long seed = 20260304;
        System.out.println("seed " + seed);
        byte[] rgb = new byte[3 * width * height];
        new Random(seed).nextBytes(rgb);
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) (rgb[i] & 0x3F);
            rgb[i + 2] = (byte) (rgb[i + 2] | 0xC0);
        }
        Picture picture = new Picture(width, height, rgb, null);
        Picture reduced = reduced(picture);
        for (int channel = 0; channel < 3; channel++) {
            assertEquals(mean(picture, channel), mean(reduced, channel), 2.5, "channel " + channel);
        }
    }

    @Test
    void finePatternsBecomeTheirMeanInsteadOfVanishing() {
        Picture reduced = reduced(striped(640, 640, null));
        for (byte value : reduced.rgb()) {
            assertEquals(128, value & 0xFF, 1);
        }
    }

    private Picture reduced(Picture picture) {
        thumbnail.offer(picture);
        Picture reduced = thumbnail.picture();
        assertNotNull(reduced);
        return reduced;
    }

    private static double mean(Picture picture, int channel) {
        double sum = 0;
        for (int i = channel; i < picture.rgb().length; i += 3) {
            sum += picture.rgb()[i] & 0xFF;
        }
        return sum / picture.width() / picture.height();
    }

    /** Columns of black and white, one pixel wide. */
    private static Picture striped(int width, int height, @Nullable TimeSpan span) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % width % 2 == 0 ? 0 : 255);
        }
        return new Picture(width, height, rgb, span);
    }

    private static Picture plain(int value) {
        byte[] rgb = new byte[3 * 40 * 30];
        Arrays.fill(rgb, (byte) value);
        return new Picture(40, 30, rgb, FRAME);
    }
}
