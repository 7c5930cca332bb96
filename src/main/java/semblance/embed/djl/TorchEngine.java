package semblance.embed.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;

import semblance.embed.EmbedException;

import java.nio.file.Path;

/**
 * libtorch in this process. It starts when it is first needed, never reaches for the network, and
 * leaves threads to its callers: as many calls as there are workers, each on one thread, are faster
 * than one call on many threads.
 */
final class TorchEngine {
    static final String NAME = "PyTorch";

    private static boolean started;

    private TorchEngine() {}

    /**
     * Starts the engine, once for the process.
     *
     * @param natives where the native libraries are unpacked, once for the machine
     * @return the device that networks run on
     * @throws EmbedException if there is no libtorch for this system
     */
    static synchronized Device start(Path natives) throws EmbedException {
        if (!started) {
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("OPT_OUT_TRACKING", "true");
            System.setProperty("DJL_CACHE_DIR", natives.toString());
            System.setProperty("ai.djl.pytorch.num_threads", "1");
            System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
            System.setProperty("ai.djl.default_engine", NAME);
        }
        try {
            Device device = Engine.getEngine(NAME).defaultDevice();
            started = true;
            return device;
        } catch (RuntimeException | LinkageError e) {
            throw new EmbedException(
                    "Networks cannot run on this system, because its PyTorch library does not load; the built-in search"
                            + " works without it.",
                    e);
        }
    }

    /** Returns the version of libtorch and DJL. */
    static String version() {
        return Engine.getEngine(NAME).getVersion();
    }
}
