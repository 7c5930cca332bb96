package semblance.ui.desktop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A machine with macOS, asked by ioreg(8) and pmset(1). Not tried on a Mac yet. */
final class MacMachine implements Machine {
    /** In nanoseconds. */
    private static final Pattern IDLE = Pattern.compile("\"HIDIdleTime\"\\s*=\\s*(\\d{1,18})");

    private final Commands commands;

    MacMachine(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Optional<Duration> sinceInput() throws InterruptedException {
        return commands.output(
                        List.of("ioreg", "-c", "IOHIDSystem", "-d", "4", "-r", "-k", "HIDIdleTime"))
                .map(IDLE::matcher)
                .filter(Matcher::find)
                .map(found -> Duration.ofNanos(Long.parseLong(found.group(1))));
    }

    @Override
    public boolean onBattery() throws InterruptedException {
        return commands.output(List.of("pmset", "-g", "batt"))
                .filter(answer -> answer.contains("'Battery Power'"))
                .isPresent();
    }
}
