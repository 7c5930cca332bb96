package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class KeyframeBudgetTest {
    @Test
    void longFilmKeepsTheCapAndIsCoveredToItsEnd() {
        List<Double> kept = kept(60, 7200, 7200);
        assertTrue(kept.size() <= 120 && kept.size() >= 118, () -> kept.size() + " kept");
        assertTrue(kept.getLast() > 7000);
    }

    @Test
    void shortFilmKeepsSome() {
        int kept = kept(360, 6, 6).size();
        assertTrue(kept <= KeyframeBudget.SHORT_FILM && kept >= 10, () -> kept + " kept");
        assertEquals(5, kept(5, 60, 61).size());
    }

    @Test
    void fastMinuteSpendsWhatAQuietOneSaved() {
        KeyframeBudget budget = new KeyframeBudget(1200, 3600);
        int kept = 0;
        for (double second = 600; second < 660; second++) {
            if (budget.hasRoom(second)) {
                budget.spend();
                kept++;
            }
        }
        assertEquals(60, kept);
    }

    @Test
    void wrongOrMissingDurationLetsNoMoreThrough() {
        assertTrue(kept(60, 0, 7200).size() <= 120 + KeyframeBudget.SHORT_FILM);
        assertTrue(kept(60, 1, 7200).size() <= 120 + KeyframeBudget.SHORT_FILM);
        assertTrue(kept(60, 1e9, 7200).size() <= 120 + 60);
    }

    private static List<Double> kept(int perHour, double declared, double real) {
        KeyframeBudget budget = new KeyframeBudget(perHour, declared);
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < real * 10; i++) {
            if (budget.hasRoom(i / 10.0)) {
                budget.spend();
                kept.add(i / 10.0);
            }
        }
        return kept;
    }
}
