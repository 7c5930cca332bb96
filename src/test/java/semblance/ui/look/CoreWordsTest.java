package semblance.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class CoreWordsTest {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Pattern ABOUT = Pattern.compile("\"about\": \"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[},]");

    @AfterEach
    void speakEnglishAgain() {
        Texts.speak(Locale.ENGLISH);
    }

    @Test
    void sentenceIsTranslatedWithItsNames() {
        Texts.speak(RUSSIAN);
        assertEquals("Файл пуст.", CoreWords.of("The file is empty."));
        assertEquals(
                "Библиотека в /home/a b создана более новой версией Semblance: обновите программу,"
                        + " чтобы открыть её.",
                CoreWords.of(
                        "The library in /home/a b was made by a newer Semblance: update this one to"
                                + " open it."));
    }

    @Test
    void clauseInASentenceIsTranslatedToo() {
        Texts.speak(RUSSIAN);
        assertEquals(
                "Файл weights.bin не подходит: он пуст: получите его заново.",
                CoreWords.of(
                        "weights.bin cannot be used: it is empty: get it again from where it came"
                                + " from."));
    }

    @Test
    void whatIsCountedHasItsForm() {
        Texts.speak(RUSSIAN);
        assertEquals(
                "clip пока обработала 12 из 1\u00a0201 файла; остальные не сравнивались.",
                CoreWords.of("clip has 12 of 1,201 files so far; the others were not compared."));
    }

    @Test
    void englishWindowDoesNotSpeakOfTheCommandLine() {
        assertEquals(
                "The model clip is not installed; download it on the page Models.",
                CoreWords.of(
                        "The model clip is not installed; 'semblance models get clip' installs"
                                + " it."));
    }

    @Test
    void unknownSentenceStaysAsItIs() {
        Texts.speak(RUSSIAN);
        assertEquals("Something else.", CoreWords.of("Something else."));
    }

    @Test
    void everySentenceOfTheCoreHasATranslation() throws IOException {
        Texts.speak(RUSSIAN);
        Map<String, String> english = Catalogs.of(RUSSIAN);
        Map<String, String> missing = new TreeMap<>();
        CoreSources.sentences()
                .forEach((sentence, place) -> {
                    String filled = sentence.replace(CoreSources.HOLE, "X1");
                    boolean isPart = english.keySet().stream().anyMatch(it -> holds(it, sentence));
                    if (!isPart && CoreWords.of(filled).equals(filled)) {
                        missing.put(sentence.replace(CoreSources.HOLE, "{}"), place);
                    }
                });
        assertEquals(
                Map.of(),
                missing,
                "to be translated in resources/semblance/ui/sentences/ru.po:\n"
                        + String.join("\n", missing.keySet()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyModelIsDescribed(Path card) throws IOException {
        Texts.speak(RUSSIAN);
        Matcher about = ABOUT.matcher(Files.readString(card));
        assertTrue(about.find());
        assertNotEquals(about.group(1), CoreWords.of(about.group(1)));
    }

    static List<Path> cards() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/models"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @Test
    void translationsHaveThePlacesOfTheirSentences() {
        for (Locale language : Texts.LANGUAGES) {
            Catalogs.of(language)
                    .forEach((english, translation) -> {
                        Set<String> expected = places(english);
                        Set<String> there = places(translation);
                        assertFalse(translation.isBlank(), english);
                        // A command's own argument is left out with the command.
                        if (!english.contains("'semblance ")) {
                            assertEquals(expected, there, english);
                        }
                    });
        }
    }

    @Test
    void translationsSpeakOfNoCommandLine() {
        for (Locale language : Texts.LANGUAGES) {
            for (String translation : Catalogs.of(language).values()) {
                assertFalse(translation.matches(".*(--[a-z]|'semblance ).*"), translation);
            }
        }
    }

    /** Tells whether all pieces of a text stand in a template, in their order. */
    private static boolean holds(String template, String sentence) {
        int at = 0;
        for (String piece : List.of(sentence.split(CoreSources.HOLE))) {
            int found = template.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }

    private static Set<String> places(String text) {
        TreeSet<String> all = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            all.add(place.group(1));
        }
        return all;
    }
}
