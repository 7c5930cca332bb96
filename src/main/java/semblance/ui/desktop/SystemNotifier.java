package semblance.ui.desktop;

import java.util.List;
import java.util.Map;

/**
 * Messages by the commands that systems have for them: notify-send(1), or else the call of the
 * Desktop Notifications Specification by gdbus(1); osascript(1); a toast by PowerShell. Those for
 * macOS and Windows have not been tried there yet. Words are handed over as arguments or in the
 * environment, never as parts of a script.
 */
final class SystemNotifier implements Notifier {
    private static final String NAME = "Semblance";

    private static final String POWERSHELL =
            """
            $t = [Windows.UI.Notifications.ToastNotificationManager,\
             Windows.UI.Notifications, ContentType = WindowsRuntime];
            $x = $t::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02);
            $n = $x.GetElementsByTagName('text');
            $n.Item(0).InnerText = $env:SEMBLANCE_TITLE;
            $n.Item(1).InnerText = $env:SEMBLANCE_SENTENCE;
            $t::CreateToastNotifier('Semblance').Show(
             [Windows.UI.Notifications.ToastNotification]::new($x))
            """;

    private final Os os;
    private final Commands commands;

    SystemNotifier(Os os, Commands commands) {
        this.os = os;
        this.commands = commands;
    }

    @Override
    public boolean tell(String title, String sentence) throws InterruptedException {
        return switch (os) {
            case OTHER -> succeeds(notifySend(title, sentence)) || succeeds(gdbus(title, sentence));
            case MAC -> succeeds(osascript(title, sentence));
            case WINDOWS ->
                    commands.output(
                                    List.of(
                                            "powershell",
                                            "-NoProfile",
                                            "-NonInteractive",
                                            "-Command",
                                            POWERSHELL),
                                    Map.of(
                                            "SEMBLANCE_TITLE",
                                            title,
                                            "SEMBLANCE_SENTENCE",
                                            sentence))
                            .isPresent();
        };
    }

    private boolean succeeds(List<String> command) throws InterruptedException {
        return commands.output(command).isPresent();
    }

    private static List<String> notifySend(String title, String sentence) {
        return List.of("notify-send", "--app-name=" + NAME, "--", title, markup(sentence));
    }

    private static List<String> gdbus(String title, String sentence) {
        return List.of(
                "gdbus",
                "call",
                "--session",
                "--dest=org.freedesktop.Notifications",
                "--object-path=/org/freedesktop/Notifications",
                "--method=org.freedesktop.Notifications.Notify",
                variant(NAME),
                "0",
                variant("semblance"),
                variant(title),
                variant(markup(sentence)),
                "[]",
                "{}",
                "-1");
    }

    private static List<String> osascript(String title, String sentence) {
        return List.of(
                "osascript",
                "-e",
                "on run argv",
                "-e",
                "display notification (item 2 of argv) with title (item 1 of argv)",
                "-e",
                "end run",
                title,
                sentence);
    }

    /** The text of a message, not its title, may hold a little markup. */
    private static String markup(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A string as GVariant writes it. */
    private static String variant(String words) {
        return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
