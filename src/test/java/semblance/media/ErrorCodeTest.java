package semblance.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void theSameFailureAtTheSamePlaceHasTheSameCodeWhateverItsMessage() {
        assertEquals(ErrorCode.of(here("one")), ErrorCode.of(here("two")));
    }

    @Test
    void anotherPlaceOrAnotherTypeHasAnotherCode() {
        String code = ErrorCode.of(here("one"));
        assertNotEquals(code, ErrorCode.of(there()));
        IllegalArgumentException otherType = new IllegalArgumentException("one");
        otherType.setStackTrace(here("one").getStackTrace());
        assertNotEquals(code, ErrorCode.of(otherType));
    }

    @Test
    void theFirstPlaceOfOursCountsNotTheLibraryBelowItNorTheLine() {
        StackTraceElement ours = new StackTraceElement("semblance.scan.Glob", "of", "Glob.java", 7);
        StackTraceElement later =
                new StackTraceElement("semblance.scan.Glob", "of", "Glob.java", 70);
        StackTraceElement library = new StackTraceElement("java.util.List", "of", "List.java", 1);
        StackTraceElement caller = new StackTraceElement("semblance.Main", "main", "Main.java", 3);
        String code = ErrorCode.of(withStack(ours, caller));
        assertEquals(code, ErrorCode.of(withStack(library, ours)));
        assertEquals(code, ErrorCode.of(withStack(later)));
        assertNotEquals(code, ErrorCode.of(withStack(caller, ours)));
    }

    @Test
    void aCodeIsAlwaysFourDigitsOrCapitalsAndNeverChanges() {
        // Written down in reports: a new way to compute it would make old reports useless.
        assertEquals("7680", ErrorCode.of(withStack()));
        for (int i = 0; i < 5000; i++) {
            StackTraceElement place = new StackTraceElement("semblance.A" + i, "b", "A.java", 1);
            String code = ErrorCode.of(withStack(place));
            assertTrue(code.matches("[0-9A-Z]{4}"), code);
        }
    }

    private static IllegalStateException here(String message) {
        return new IllegalStateException(message);
    }

    private static IllegalStateException there() {
        return new IllegalStateException("one");
    }

    private static IllegalStateException withStack(StackTraceElement... stack) {
        IllegalStateException error = new IllegalStateException();
        error.setStackTrace(stack);
        return error;
    }
}
