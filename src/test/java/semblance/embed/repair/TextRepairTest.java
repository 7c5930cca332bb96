package semblance.embed.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

class TextRepairTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a photo of a cat",
                "Ein K\u00e4fer \u00fcbt Yoga, caf\u00e9 na\u00efve",
                "\u65e5\u672c\u8a9e \u041f\u0440\u0438\u0432\u0435\u0442 \u05e2\u05d1\u05e8\u05d9\u05ea",
                "\u00af\\_(\u30c4)_/\u00af",
                "costs 5 \u20ac or \u00a35, 20 \u00b0C",
                "\u00c5 and \u00d8 are letters",
            })
    void soundTextStaysAsItIs(String text) {
        assertEquals(text, TextRepair.repaired(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1251", "windows-1250", "IBM437", "x-MacRoman"})
    void textReadInAWrongEncodingIsReadAgain(String wrong) {
        String meant = "d\u00e9j\u00e0 vu \u2014 sch\u00f6n";
        assertEquals(meant, TextRepair.repaired(misread(meant, wrong)));
    }

    @Test
    void textReadWronglyTwiceIsMendedTwice() {
        String once = misread("na\u00efve \u2014 l\u2019\u00e9t\u00e9", "ISO-8859-1");
        assertEquals(
                "na\u00efve \u2014 l'\u00e9t\u00e9",
                TextRepair.repaired(misread(once, "windows-1252")));
    }

    @Test
    void mojibakeWithinSoundTextIsMendedAlone() {
        String broken = misread("\u00e9t\u00e9", "ISO-8859-1");
        assertEquals("\u65e5\u672c: \u00e9t\u00e9", TextRepair.repaired("\u65e5\u672c: " + broken));
    }

    @Test
    void aSpaceThatWasAByteComesBack() {
        assertEquals("voil\u00e0 le", TextRepair.repaired("voil\u00c3 le"));
    }

    @Test
    void aLostByteBecomesAMarkAndTheRestIsMended() {
        assertEquals(
                "\" like this \ufffd",
                TextRepair.repaired("\u00e2\u20ac\u0153 like this \u00e2\u20ac\ufffd"));
    }

    @Test
    void controlCharactersOfLatinAreReadAsWindows() {
        assertEquals("\u20ac 5...\u2026", TextRepair.repaired("\u0080 5...\u0085"));
    }

    @Test
    void surrogatesWrittenInUtf8AreOneCharacter() {
        assertEquals("\ud83d\ude00", TextRepair.repaired("\u00ed\u00a0\u00bd\u00ed\u00b8\u0080"));
    }

    @Test
    void formsOfCharactersBecomePlain() {
        assertEquals(
                "LOUD 12 fluffi \u30d1 \"it's\"",
                TextRepair.repaired(
                        "\uff2c\uff2f\uff35\uff24\u3000\uff11\uff12 \ufb02u\ufb00i \uff8a\uff9f"
                                + " \u201cit\u2019s\u201d"));
    }

    @Test
    void whatIsNoTextGoes() {
        assertEquals(
                "red\na\nb\uFFFD",
                TextRepair.repaired("\u001b[31;1mred\u001b[0m\r\na\u2028b\0\u0007\ufeff\ud800"));
    }

    @Test
    void referencesAreReadUnlessThereAreTags() {
        assertEquals("caf\u00e9 & co", TextRepair.repaired("caf&eacute; &amp; co"));
        assertEquals("P\u00c9REZ STRASSE", TextRepair.repaired("P&EACUTE;REZ STRA&SZLIG;E"));
        assertEquals("this&not that &nTILDE;", TextRepair.repaired("this&not that &nTILDE;"));
        assertEquals("&amp; <b>\n&amp;", TextRepair.repaired("&amp; <b>\n&amp;"));
        assertEquals("& \n<b>&amp;", TextRepair.repaired("&amp; \n<b>&amp;"));
    }

    /**
     * Whatever comes, the result is settled: mending it again changes nothing. Except where garbled
     * text turns out to hold a line separator: lines are mended each for itself, as by ftfy, and a
     * part of the old line can read otherwise as a line of its own.
     */
    @Test
    void anyTextIsMendedOnceAndForAll() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters =
                "aZ \u00c3\u00c2\u00e2\u20ac\u2122\u0153\u00a9\u00a0\u0413\u0452\ufffd\n&;<\u2554";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String once = TextRepair.repaired(text.toString());
            if (lines(once) > lines(text.toString())) {
                continue;
            }
            assertEquals(once, TextRepair.repaired(once), "seed " + seed + ": " + text);
        }
    }

    private static long lines(String text) {
        return text.chars().filter(letter -> letter == '\n').count();
    }

    /** Regular expressions that repeat a group would overflow the stack here. */
    @Test
    void aLongGarbleIsMendedToo() {
        String broken = misread("\u00e9".repeat(50_000), "windows-1252");
        assertEquals("\u65e5" + "\u00e9".repeat(50_000), TextRepair.repaired("\u65e5" + broken));
    }

    private static String misread(String text, String wrong) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong));
    }
}
