package semblance.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "*.tmp, a.tmp, true",
        "*.tmp, deep/in/A.TMP, true",
        "*.tmp, a.tmp.jpg, false",
        "raw/*.dng, raw/a.dng, true",
        "raw/*.dng, x/raw/a.dng, false",
        "raw/*.dng, raw/x/a.dng, false",
        "raw/**/*.dng, raw/a.dng, true",
        "raw/**/*.dng, raw/x/y/a.dng, true",
        "/a.jpg, a.jpg, true",
        "/a.jpg, x/a.jpg, false",
        "**/cache/**, x/cache/a.jpg, true",
        "**/cache/**, cache/a.jpg, true",
        "**/cache/**, mycache/a.jpg, false",
        "img?.jpg, img1.jpg, true",
        "img?.jpg, img😀.jpg, true",
        "img?.jpg, img12.jpg, false",
        "[ab].jpg, b.jpg, true",
        "[!ab].jpg, b.jpg, false",
        "[a-c]x, Bx, true",
        "[*].jpg, *.jpg, true",
        "[*].jpg, a.jpg, false",
        "x\\y.jpg, x/y.jpg, true",
        "ÄÖ*, äöü, true",
        "a+b(c)$.jpg, a+b(c)$.jpg, true",
        "cache/, cache, false",
    })
    void filesMatch(String glob, String path, boolean matches) throws GlobException {
        assertEquals(matches, Glob.parse(glob).matchesFile(path));
    }

    @ParameterizedTest
    @CsvSource({
        "**/cache/**, cache, true",
        "**/cache/**, x/Cache, true",
        "cache/**, cache, true",
        "cache/**, x/cache, false",
        "cache/, x/cache, true",
        "node_modules, x/node_modules, true",
        "a/b, a, false",
        "*.tmp, x.tmp, true",
    })
    void foldersMatch(String glob, String path, boolean matches) throws GlobException {
        assertEquals(matches, Glob.parse(glob).matchesFolder(path));
    }

    @Test
    void oneOfSeveralMatches() throws GlobException {
        Glob glob = Glob.parse("*.{bak,old}");
        assertTrue(glob.matchesFile("x.bak") && glob.matchesFile("x.OLD"));
        assertFalse(glob.matchesFile("x.{bak,old}"));
    }

    @Test
    void accentsMatchHoweverTheyAreComposed() throws GlobException {
        assertTrue(Glob.parse("é*").matchesFile("e\u0301t"));
        assertTrue(Glob.parse("e\u0301*").matchesFile("ét"));
    }

    @Test
    void namesMayHoldNewLines() throws GlobException {
        assertTrue(Glob.parse("*.tmp").matchesFile("a\nb.tmp"));
        assertTrue(Glob.parse("**/x/**").matchesFile("a\nb/x/c\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "/", "a[", "a[b", "{a", "a}", "{a{b}}", "[z-a]", "[a/b]"})
    void senselessPatternsAreRefusedInOneSentence(String glob) {
        GlobException e = assertThrows(GlobException.class, () -> Glob.parse(glob));
        assertTrue(e.toString().contains("The exclusion \"" + glob + "\" "), e.toString());
        assertTrue(e.toString().endsWith("."));
    }

    @Test
    void anyTextIsAPatternOrRefused() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String alphabet = "ab*?[]{}!-^&\\/.,$()|+\n😀é";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(10), 0, alphabet.length())
                    .forEach(i -> text.append(alphabet.charAt(i)));
            try {
                Glob.parse(text.toString()).matchesFolder("ab/a-b.a");
            } catch (GlobException e) {
                assertTrue(e.toString().endsWith("."));
            }
        }
    }
}
