package semblance.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

import semblance.search.arrange.GroupKey;

import java.util.Random;

class GridRowsTest {
    @Test
    void dividerStandsBetweenCloseAndOthers() {
        GridRows rows = GridRows.ofParts(0, 5, 12, 4);
        assertEquals(5, rows.size());
        assertEquals(new GridRow.Tiles(0, 4), rows.row(0));
        assertEquals(new GridRow.Tiles(4, 5), rows.row(1));
        assertEquals(new GridRow.Heading(GroupKey.Part.FAR, 7, false), rows.row(2));
        assertEquals(new GridRow.Tiles(5, 9), rows.row(3));
        assertEquals(new GridRow.Tiles(9, 12), rows.row(4));
    }

    @Test
    void thereIsNoDividerWhereAllOrNoneAreClose() {
        assertEquals(3, GridRows.ofParts(0, 0, 12, 4).size());
        assertEquals(3, GridRows.ofParts(0, 12, 12, 4).size());
        assertEquals(0, GridRows.ofParts(0, 0, 0, 4).size());
    }

    @Test
    void theVerySameHaveAHeadingAndSoDoTheOthersThen() {
        GridRows rows = GridRows.ofParts(1, 5, 12, 4);
        assertEquals(new GridRow.Heading(GroupKey.Part.SAME, 1, false), rows.row(0));
        assertEquals(new GridRow.Tiles(0, 1), rows.row(1));
        assertEquals(new GridRow.Heading(GroupKey.Part.CLOSE, 4, false), rows.row(2));
        assertEquals(new GridRow.Tiles(1, 5), rows.row(3));
        assertEquals(new GridRow.Heading(GroupKey.Part.FAR, 7, false), rows.row(4));
        assertEquals(7, rows.size());
        assertEquals(1, rows.vertically(0, 1));
        assertEquals(0, rows.vertically(4, -1));
        assertEquals(2, GridRows.ofParts(3, 3, 3, 4).size());
        assertEquals(
                new GridRow.Heading(GroupKey.Part.FAR, 1, false),
                GridRows.ofParts(2, 2, 3, 4).row(2));
    }

    @Test
    void movingDownStepsOverTheDividerInTheSameColumn() {
        GridRows rows = GridRows.ofParts(0, 5, 12, 4);
        assertEquals(4, rows.vertically(0, 1));
        assertEquals(4, rows.vertically(3, 1), "a shorter line takes its last tile");
        assertEquals(5, rows.vertically(4, 1));
        assertEquals(4, rows.vertically(5, -1));
        assertEquals(11, rows.vertically(4, 100) + 2, "the last line in the first column is 9");
    }

    @Test
    void everyResultLiesInTheRowThatSaysSo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int total = random.nextInt(60);
            int close = random.nextInt(total + 1);
            GridRows rows =
                    GridRows.ofParts(
                            random.nextInt(close + 1), close, total, 1 + random.nextInt(7));
            int seen = 0;
            for (int line = 0; line < rows.size(); line++) {
                if (rows.row(line) instanceof GridRow.Tiles(int first, int end)) {
                    assertEquals(seen, first, "seed " + seed);
                    for (int result = first; result < end; result++) {
                        assertEquals(line, rows.rowOf(result), "seed " + seed);
                    }
                    seen = end;
                }
            }
            assertEquals(total, seen, "seed " + seed);
        }
    }

    @Test
    void hundredThousandResultsNeedNoListOfRows() {
        GridRows rows = GridRows.ofParts(0, 50, 100_000, 5);
        assertEquals(10 + 1 + 19_990, rows.size());
        assertInstanceOf(GridRow.Heading.class, rows.row(10));
        assertEquals(20_000, rows.rowOf(99_999));
    }
}
