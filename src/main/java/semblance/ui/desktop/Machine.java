package semblance.ui.desktop;

import java.time.Duration;
import java.util.Optional;

/** What a computer tells of its use. Every call may block for a moment. */
public interface Machine {
    /**
     * Returns how long nobody has touched keyboard or pointer; empty if the system does not tell.
     */
    Optional<Duration> sinceInput() throws InterruptedException;

    /** Tells whether the computer runs on its battery; false if the system does not tell. */
    boolean onBattery() throws InterruptedException;

    /** Returns the machine that this program runs on. */
    static Machine ofThisSystem() {
        Commands commands = new SystemCommands();
        return switch (Os.ofThisSystem()) {
            case OTHER -> new LinuxMachine(commands, LinuxMachine.POWER);
            case MAC -> new MacMachine(commands);
            case WINDOWS -> new WindowsMachine();
        };
    }
}
