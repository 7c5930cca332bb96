package semblance.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class LineHeightsTest {
    private static final double TILES = 200;
    private static final double HEADING = 46;

    @Test
    void linesLieBelowEachOther() {
        LineHeights lines = new LineHeights(GridRows.ofParts(0, 5, 12, 4), TILES, HEADING);
        assertEquals(0, lines.top(0));
        assertEquals(200, lines.top(1));
        assertEquals(400, lines.top(2), "the heading of those that are less close");
        assertEquals(446, lines.top(3));
        assertEquals(646, lines.top(4));
        assertEquals(846, lines.height());
        assertEquals(HEADING, lines.heightOf(2));
        assertEquals(TILES, lines.heightOf(3));
    }

    @Test
    void nothingHasNoHeight() {
        assertEquals(0, new LineHeights(GridRows.ofParts(0, 0, 0, 4), TILES, HEADING).height());
    }

    @Test
    void whatLiesAtAHeightIsTheLineThatBeginsThere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int total = 1 + random.nextInt(500);
            int close = random.nextInt(total + 1);
            int same = random.nextInt(close + 1);
            GridRows rows = GridRows.ofParts(same, close, total, 1 + random.nextInt(9));
            LineHeights lines = new LineHeights(rows, TILES, HEADING);
            double top = 0;
            for (int line = 0; line < rows.size(); line++) {
                String what = "line " + line + " of seed " + seed;
                assertEquals(top, lines.top(line), what);
                assertEquals(line, lines.at(top), what);
                assertEquals(line, lines.at(top + lines.heightOf(line) - 1), what);
                top += lines.heightOf(line);
            }
            assertEquals(top, lines.height(), "seed " + seed);
            assertTrue(lines.at(top + 1000) == rows.size() - 1, "below the end, seed " + seed);
            assertEquals(0, lines.at(-1), "above the top, seed " + seed);
        }
    }
}
