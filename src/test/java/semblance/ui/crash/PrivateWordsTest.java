package semblance.ui.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.LogRecord;

class PrivateWordsTest {
    private final PrivateWords words = new PrivateWords("/home/karola", "karola");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/karola/Secret Trip/beach.jpg",
                "java.nio.file.NoSuchFileException: /home/karola/Secret Trip/beach.jpg",
                "java.io.FileNotFoundException: /media/usb/Secret Trip/beach.jpg (Permission denied)",
                "C:\\Users\\karola\\Secret Trip\\beach.jpg",
                "cannot open C:/Users/karola/Secret/beach.jpg: access denied",
                "\\\\server\\karola\\Secret Trip\\beach.jpg (The network path was not found)",
                "bad address file:///home/karola/Secret%20Trip/beach.jpg in list",
                "file:/C:/Users/karola/Secret/beach.jpg",
                "The file \"Secret beach.jpg\" is damaged.",
                "The file \u201cSecret beach\u201d is damaged.",
                "Файл «Secret beach.jpg» повреждён.",
                "no such folder 'Secret beach'",
                "Secret-beach.JPG cannot be reached",
                "Secret/Trip/beach.jpg was moved",
                "~/Secret Trip/beach.jpg",
                "key=/srv/Secret/beach.jpg",
                "(/srv/Secret/beach.jpg)",
                "[C:\\Secret\\beach.jpg]",
                "Caused by: java.lang.IllegalStateException: no /Secret/beach.png, /Secret/b.png",
                "the home folder is /home/karola",
                "user Karola is not allowed",
            })
    void nothingPrivateIsLeft(String line) {
        String left = words.scrub(line).toLowerCase(Locale.ROOT);
        for (String secret : new String[] {"karola", "secret", "trip", "beach"}) {
            assertFalse(left.contains(secret), left);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\tat semblance.ui.MainWindow.begin(MainWindow.java:203)",
                "\tat java.base/java.util.ArrayList.get(ArrayList.java:427)",
                "\tat javafx.graphics@26/com.sun.glass.ui.Application.lambda$x$1(Application.java:1)",
                "\tat app//semblance.Main.main(Main.java:20)",
                "\tat semblance.ui.Places$$Lambda/0x00007f1c.run(Unknown Source)",
                "\t... 12 more",
                "java.lang.IllegalStateException: no page MODELS",
                "java.lang.NullPointerException: Cannot invoke \"semblance.ui.Places.show()\" because \"this.places\" is null",
            })
    void whatTellsOfTheProgramStays(String line) {
        assertEquals(line, words.scrub(line));
    }

    @Test
    void theSameFileHasTheSamePlaceholder() {
        assertEquals(
                "a <path-1>\nb <path-2>\nc <path-1> (denied)",
                words.scrub("a /x/one.jpg\nb /x/two.jpg\nc /x/one.jpg (denied)"));
    }

    @Test
    void aReportHoldsPathsOnlyIfTheyAreWanted() {
        CrashReport report =
                CrashReport.of(
                        new IllegalStateException(new NoSuchFileException("/x/beach.jpg")),
                        "1",
                        "searching");
        assertFalse(report.text(false).contains("beach"), report.text(false));
        assertTrue(report.text(false).contains("PrivateWordsTest"));
        assertTrue(report.text(true).contains("/x/beach.jpg"));
    }

    @Test
    void theLogHoldsNoPaths() {
        LogRecord line = new LogRecord(Level.WARNING, "cannot read {0}");
        line.setParameters(new Object[] {"/x/beach.jpg"});
        line.setThrown(new NoSuchFileException("/x/beach.jpg"));
        String logged = new ProgramLog.Scrubbed().format(line);
        assertFalse(logged.contains("beach"), logged);
        assertTrue(logged.contains("NoSuchFileException"), logged);
    }
}
