package semblance.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import semblance.search.Query;

class TypedWordsTest {
    @Test
    void wordsBehindAMinusSignMustNotBeThere() {
        assertEquals(
                new Query.ByText("red boat", "sunset people"),
                TypedWords.parse("  red -sunset boat   -people "));
    }

    @Test
    void hyphenInsideAWordBelongsToIt() {
        assertEquals(new Query.ByText("close-up", ""), TypedWords.parse("close-up"));
    }

    @Test
    void blanksAndLoneMinusSignsAreNoQuery() {
        assertNull(TypedWords.parse(""));
        assertNull(TypedWords.parse("   "));
        assertNull(TypedWords.parse(" - "));
        assertNull(TypedWords.parse("-only -without"));
    }
}
