package semblance.ui.desktop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the small commands of a system. */
interface Commands {
    /**
     * Runs a command for at most a few seconds and returns what it wrote to its standard output.
     *
     * @param environment variables besides those of this program
     * @return empty if there is no such command, it failed or took too long
     */
    Optional<String> output(List<String> command, Map<String, String> environment)
            throws InterruptedException;

    default Optional<String> output(List<String> command) throws InterruptedException {
        return output(command, Map.of());
    }
}
