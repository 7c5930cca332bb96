package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.engine.Engine;
import semblance.engine.ModelException;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Loads the models of a run before the first file that needs them: those that no file needs are
 * never loaded, and one that is broken is found before any file can fail by it. Safe for use by
 * many threads; the first that needs a model loads it, and the others that need it wait.
 */
final class Preparation {
    private final Engine engine;
    private final Consumer<String> steps;
    private @Nullable ModelException broken;
    private final Set<EmbeddingSpace> ready = ConcurrentHashMap.newKeySet();

    /**
     * @param steps told what is being done, and "" when it is done
     */
    Preparation(Engine engine, Consumer<String> steps) {
        this.engine = engine;
        this.steps = steps;
    }

    void ensure(List<EmbeddingSpace> spaces) throws ModelException, InterruptedException {
        if (ready.containsAll(spaces)) {
            return;
        }
        synchronized (this) {
            if (ready.containsAll(spaces)) {
                return;
            }
            if (broken != null) {
                throw broken;
            }
            try {
                engine.prepare(spaces, steps);
                ready.addAll(spaces);
            } catch (ModelException e) {
                broken = e;
                throw e;
            } finally {
                steps.accept("");
            }
        }
    }
}
