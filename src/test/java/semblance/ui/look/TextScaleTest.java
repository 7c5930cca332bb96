package semblance.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class TextScaleTest {
    private static final int LOOKS = 100;
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    @AfterEach
    void asItWas() {
        TextScale.set(1);
    }

    @Test
    void changesAreToldAsLongAsTheNodeIsInUse() {
        Region owner = new Region();
        AtomicInteger told = new AtomicInteger();
        TextScale.onChange(owner, told::incrementAndGet);
        TextScale.set(1.5);
        TextScale.set(2);
        assertEquals(2, told.get());
        assertTrue(owner.isVisible(), "it is in use until here");
    }

    @Test
    void nodeThatIsNoLongerUsedIsLetGo() throws InterruptedException {
        WeakReference<Region> owner = watching();
        for (int look = 0; look < LOOKS && !owner.refersTo(null); look++) {
            System.gc();
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        assertTrue(owner.refersTo(null), "it is still there");
    }

    private static WeakReference<Region> watching() {
        Region owner = new Region();
        TextScale.onChange(owner, owner::requestLayout);
        return new WeakReference<>(owner);
    }
}
