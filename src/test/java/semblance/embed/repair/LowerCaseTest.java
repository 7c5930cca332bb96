package semblance.embed.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class LowerCaseTest {
    @ParameterizedTest
    @CsvSource({
        "\u039f\u0394\u039f\u03a3, \u03bf\u03b4\u03bf\u03c2",
        "\u03a3, \u03c3",
        "\u0391\u03a3.\u0391, \u03b1\u03c3.\u03b1",
        "\u0391\u03a3-\u0391, \u03b1\u03c2-\u03b1",
        "\u0391\u0301\u03a3\u0301, \u03b1\u0301\u03c2\u0301",
        "\u0130stanbul, i\u0307stanbul",
        "\u1e9e, \u00df"
    })
    void sigmaAtAWordsEndHasItsFinalForm(String text, String lower) {
        assertEquals(lower, LowerCase.of(text));
    }

    @Test
    void withoutContextEachLetterIsByItself() {
        assertEquals(
                "\u03bf\u03b4\u03bf\u03c3", LowerCase.withoutContext("\u039f\u0394\u039f\u03a3"));
    }

    @Test
    void singleLettersAreAsJavaHasThem() {
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            if (Character.getType(letter) != Character.SURROGATE) {
                String one = Character.toString(letter);
                assertEquals(one.toLowerCase(Locale.ROOT), LowerCase.of(one));
            }
        }
    }
}
