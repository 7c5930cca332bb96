package semblance.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whatever moves in the window asks first whether it may: a person can want less motion of the
 * system or of the program, and {@code Motion} alone knows both. Clocks and pauses move nothing.
 */
class MotionTest {
    private static final Path SOURCES = Path.of("src/main/java/semblance/ui");
    private static final Path SHEETS = Path.of("src/main/resources/semblance/ui");

    /** Animations that a person sees; a time line moves things only by its key values. */
    private static final Pattern MOVES =
            Pattern.compile(
                    "\\b(Fade|Fill|Parallel|Path|Rotate|Scale|Stroke|Translate)Transition\\b"
                            + "|\\bnew KeyValue\\(|\\bsetAnimated\\(true\\)|\\bisGliding\\(");

    /** {@code MapCamera} glides for its canvas, which asks. */
    private static final Set<String> FOR_OTHERS = Set.of("MapCamera.java");

    @Test
    void whateverMovesAsksWhetherItMay() throws IOException {
        assertEquals(
                Set.of(),
                files(
                        SOURCES,
                        ".java",
                        text -> MOVES.matcher(text).find() && !text.contains("Motion.isReduced()"),
                        FOR_OTHERS));
    }

    @Test
    void onlyOneClassAsksTheSystem() throws IOException {
        assertEquals(
                Set.of("Motion.java"),
                files(SOURCES, ".java", text -> text.contains("isReducedMotion"), Set.of()));
    }

    /** Nobody could stop these. */
    @Test
    void styleSheetsMoveNothing() throws IOException {
        Pattern transition = Pattern.compile("[\\s;{]transition(-[a-z]+)?\\s*:");
        assertEquals(
                Set.of(), files(SHEETS, ".css", text -> transition.matcher(text).find(), Set.of()));
    }

    private static Set<String> files(
            Path folder, String end, Predicate<String> which, Set<String> but) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(it -> it.toString().endsWith(end)).toList()) {
                String name = file.getFileName().toString();
                if (!but.contains(name) && which.test(Files.readString(file))) {
                    found.add(name);
                }
            }
        }
        return found;
    }
}
