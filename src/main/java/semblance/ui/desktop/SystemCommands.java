package semblance.ui.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Commands of this system. What they write must be short: a pipe's buffer full. */
final class SystemCommands implements Commands {
    private static final int SECONDS = 5;

    @Override
    public Optional<String> output(List<String> command, Map<String, String> environment)
            throws InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            return Optional.empty();
        } finally {
            process.destroy();
        }
    }
}
