package semblance.embed.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class VectorRowsTest {
    @Test
    void vectorsGiveWhatPlainLoopsGive() {
        assumeTrue(VectorRows.pay(), "this machine's vectors are too short");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int width = 1 + random.nextInt(i % 10 == 0 ? 3000 : 400);
            int rows = 1 + random.nextInt(9);
            int to = 1 + random.nextInt(400);
            int begin = random.nextInt(to);
            Filter filter = random.nextBoolean() ? Filter.BILINEAR : Filter.BICUBIC;
            Taps taps = Taps.of(width, to, begin, 1 + random.nextInt(to - begin), filter);
            int before = random.nextInt(20);
            byte[] rgb = new byte[before + 3 * width * rows];
            random.nextBytes(rgb);
            byte[] plain = new byte[3 * taps.length() * rows];
            byte[] vector = new byte[plain.length];
            PlainRows.resample(taps, rgb, before, 3 * width, rows, plain);
            new VectorRows(taps).resample(rgb, before, 3 * width, rows, vector);
            assertArrayEquals(plain, vector, width + " to " + to + ", seed " + seed);
        }
    }
}
