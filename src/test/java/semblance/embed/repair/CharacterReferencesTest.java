package semblance.embed.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterReferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "&lt;b&gt;|<b>",
                "&amp;lt;|&lt;",
                "&copy 2020 &copycat;|\u00a9 2020 \u00a9cat;",
                "&notit; &notin;|\u00acit; \u2209",
                "&nothing &zzz;|\u00aching &zzz;",
                "&#8364; &#x20AC &#X20ac;|\u20ac \u20ac \u20ac",
                "&#128; &#x9f;|\u20ac \u0178",
                "a&#1;b&#xFFFE;c|abc",
                "&#0;&#xD800;&#x110000;&#99999999999999999999;|\ufffd\ufffd\ufffd\ufffd",
                "&#00000000000000000065;|A",
                "&#x1F600;|\ud83d\ude00",
                "& &; &# &#x;|& &; &# &#x;",
                "&NotEqualTilde;|\u2242\u0338",
            })
    void readsWhatBrowsersRead(String html, String text) {
        assertEquals(text, CharacterReferences.decoded(html));
    }
}
