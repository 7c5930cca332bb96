package semblance.ui.desktop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A machine with Linux. Who was idle for how long is told by GNOME's org.gnome.Mutter.IdleMonitor,
 * by KDE's org.freedesktop.ScreenSaver, or by the small program xprintidle where there is X; a
 * Wayland desktop of another kind does not tell. The battery is what the kernel's sysfs-class-power
 * shows.
 */
final class LinuxMachine implements Machine {
    static final Path POWER = Path.of("/sys/class/power_supply");

    /** The last number of an answer: "uint64 1234" or "1234". */
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\s*$");

    /** All three answer in milliseconds. */
    private static final List<List<String>> WAYS =
            List.of(
                    call(
                            "org.gnome.Mutter.IdleMonitor",
                            "/org/gnome/Mutter/IdleMonitor/Core",
                            "org.gnome.Mutter.IdleMonitor.GetIdletime"),
                    call(
                            "org.freedesktop.ScreenSaver",
                            "/ScreenSaver",
                            "org.freedesktop.ScreenSaver.GetSessionIdleTime"),
                    List.of("xprintidle"));

    private final Commands commands;
    private final Path power;
    private volatile List<List<String>> ways = WAYS;

    LinuxMachine(Commands commands, Path power) {
        this.commands = commands;
        this.power = power;
    }

    @Override
    public Optional<Duration> sinceInput() throws InterruptedException {
        for (List<String> way : ways) {
            Optional<String> answer = commands.output(way);
            if (answer.isPresent()) {
                OptionalLong millis = number(answer.get());
                if (millis.isPresent()) {
                    ways = List.of(way);
                    return Optional.of(Duration.ofMillis(millis.getAsLong()));
                }
            }
        }
        return Optional.empty();
    }

    /** A laptop may have two batteries, and a mouse has one that says nothing of the computer. */
    @Override
    public boolean onBattery() {
        boolean discharging = false;
        try (DirectoryStream<Path> supplies = Files.newDirectoryStream(power)) {
            for (Path supply : supplies) {
                switch (read(supply.resolve("type"))) {
                    case "Mains", "USB" -> {
                        if (read(supply.resolve("online")).equals("1")) {
                            return false;
                        }
                    }
                    case "Battery" ->
                            discharging |=
                                    read(supply.resolve("status")).equals("Discharging")
                                            && !read(supply.resolve("scope")).equals("Device");
                    default -> {
                        continue;
                    }
                }
            }
        } catch (IOException noSuchFolder) {
            return false;
        }
        return discharging;
    }

    private static OptionalLong number(String answer) {
        Matcher matcher = NUMBER.matcher(answer);
        if (!matcher.find()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(matcher.group(1)));
        } catch (NumberFormatException tooLong) {
            return OptionalLong.empty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException absent) {
            return "";
        }
    }

    private static List<String> call(String destination, String path, String method) {
        return List.of(
                "dbus-send",
                "--session",
                "--print-reply=literal",
                "--reply-timeout=2000",
                "--dest=" + destination,
                path,
                method);
    }
}
