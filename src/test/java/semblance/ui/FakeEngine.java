package semblance.ui;

import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.media.Stage;

import java.lang.reflect.Proxy;

/**
 * An engine for windows whose files do not exist: it can read none. A proxy, for the window is not
 * concerned with what an engine's methods are.
 */
public final class FakeEngine {
    private FakeEngine() {}

    public static Engine thatReadsNothing() {
        return (Engine)
                Proxy.newProxyInstance(
                        FakeEngine.class.getClassLoader(),
                        new Class<?>[] {Engine.class},
                        (proxy, method, arguments) -> {
                            throw new AnalysisException(Stage.READ, "There is no such file.");
                        });
    }
}
