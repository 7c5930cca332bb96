package semblance.search.arrange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class NaturalOrderTest {
    @Test
    void numbersCountByTheirValueAndCaseDoesNot() {
        List<String> ordered =
                List.of("a", "a 1", "A 2", "a 02x", "a 9", "a 10", "a 010 b", "b", "Ёж 3", "ёж 20");
        List<String> mixed = new ArrayList<>(ordered);
        long seed = System.nanoTime();
        Collections.shuffle(mixed, new Random(seed));
        mixed.sort(NaturalOrder.INSTANCE);
        assertEquals(ordered, mixed, "seed " + seed);
    }
}
