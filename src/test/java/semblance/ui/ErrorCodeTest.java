package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void sameBugHasTheSameShortCodeWhateverItsMessage() {
        ErrorCode one = ErrorCode.of(bug("/home/anna/a.jpg"));
        ErrorCode two = ErrorCode.of(new IllegalStateException(bug("/home/otto/b.jpg")));
        assertEquals(one, two);
        assertTrue(one.code().matches("[0-9A-Z]{6}"), one.code());
    }

    @Test
    void otherBugsHaveOtherCodes() {
        assertNotEquals(
                ErrorCode.of(bug("")), ErrorCode.of(new IllegalArgumentException("elsewhere")));
    }

    private static RuntimeException bug(String message) {
        return new ArithmeticException(message);
    }
}
