package semblance.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Machines and messages over commands that the test answers. */
class MachineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path power;

    private final FakeCommands commands = new FakeCommands();

    private static final class FakeCommands implements Commands {
        final Map<String, String> answers = new HashMap<>();
        final List<List<String>> asked = new ArrayList<>();
        Map<String, String> environment = Map.of();

        @Override
        public Optional<String> output(List<String> command, Map<String, String> variables) {
            asked.add(command);
            environment = variables;
            return answers.entrySet().stream()
                    .filter(it -> String.join(" ", command).contains(it.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    @Test
    void linuxAsksWhoeverAnswersAndThenOnlyThat() throws Exception {
        LinuxMachine machine = new LinuxMachine(commands, power);
        assertEquals(Optional.empty(), machine.sinceInput());
        assertEquals(3, commands.asked.size());
        commands.answers.put("org.freedesktop.ScreenSaver", "   uint32 90500\n");
        assertEquals(Optional.of(Duration.ofMillis(90_500)), machine.sinceInput());
        commands.asked.clear();
        assertEquals(Optional.of(Duration.ofMillis(90_500)), machine.sinceInput());
        assertEquals(1, commands.asked.size());
    }

    @Test
    void aLaptopRunsOnItsBatteryWithoutMains() throws IOException {
        LinuxMachine machine = new LinuxMachine(commands, power);
        assertFalse(machine.onBattery(), "a desktop computer has no supplies");
        supply("BAT0", Map.of("type", "Battery", "status", "Discharging"));
        assertTrue(machine.onBattery());
        supply("AC", Map.of("type", "Mains", "online", "1"));
        assertFalse(machine.onBattery());
        supply("AC", Map.of("type", "Mains", "online", "0"));
        assertTrue(machine.onBattery());
    }

    @Test
    void theBatteryOfAMouseIsNotTheComputers() throws IOException {
        supply("mouse", Map.of("type", "Battery", "status", "Discharging", "scope", "Device"));
        assertFalse(new LinuxMachine(commands, power).onBattery());
        assertFalse(new LinuxMachine(commands, power.resolve("not there")).onBattery());
    }

    @Test
    void macTellsInNanosecondsAndWords() throws Exception {
        commands.answers.put("ioreg", "  \"HIDIdleTime\" = 5000000000\n");
        commands.answers.put("pmset", "Now drawing from 'Battery Power'\n");
        MacMachine machine = new MacMachine(commands);
        assertEquals(Optional.of(Duration.ofSeconds(5)), machine.sinceInput());
        assertTrue(machine.onBattery());
    }

    @Test
    void aMessageIsHandedOverAsArgumentsAndNeverAsAScript() throws Exception {
        String nasty = "\"; rm -rf $HOME <b>'x'";
        SystemNotifier linux = new SystemNotifier(Os.OTHER, commands);
        assertFalse(linux.tell("Title", nasty), "nobody takes it");
        assertEquals("gdbus", commands.asked.getLast().getFirst());
        commands.answers.put("notify-send", "");
        assertTrue(linux.tell("Title", nasty));
        assertEquals("\"; rm -rf $HOME &lt;b&gt;'x'", commands.asked.getLast().getLast());
        commands.answers.put("osascript", "");
        assertTrue(new SystemNotifier(Os.MAC, commands).tell("Title", nasty));
        assertEquals(nasty, commands.asked.getLast().getLast());
        commands.answers.put("powershell", "");
        assertTrue(new SystemNotifier(Os.WINDOWS, commands).tell("Title", nasty));
        assertFalse(String.join(" ", commands.asked.getLast()).contains("rm -rf"));
        assertEquals(nasty, commands.environment.get("SEMBLANCE_SENTENCE"));
    }

    @Test
    void systemsAreKnownByTheirNames() {
        assertEquals(Os.WINDOWS, Os.of("Windows 11"));
        assertEquals(Os.MAC, Os.of("Mac OS X"));
        assertEquals(Os.OTHER, Os.of("Linux"));
    }

    private void supply(String name, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(power.resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n");
        }
    }
}
