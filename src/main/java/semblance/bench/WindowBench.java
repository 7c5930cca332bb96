package semblance.bench;

import java.util.List;
import java.util.function.Consumer;

/** Measures the program's window, which this package knows nothing of. Blocks. */
@FunctionalInterface
public interface WindowBench {
    /** Tells whether this installation has what is needed. */
    default boolean isPossible() {
        return true;
    }

    /**
     * Measures how the window starts and scrolls.
     *
     * @param quick fewer runs
     * @param progress told in a few words what is being measured
     */
    List<Figure> measure(boolean quick, Consumer<String> progress) throws Exception;
}
