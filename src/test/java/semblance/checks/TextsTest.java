package semblance.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import semblance.ui.look.Texts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles of the window's texts against the sources and against each other. */
class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/semblance/ui/texts");
    private static final Path SOURCES = Path.of("src/main/java/semblance/ui");

    /** A key is always written out, so that this test and a reader find it. */
    private static final Pattern USE = Pattern.compile("Texts\\s*\\.of\\(\\s*(\"([^\"]+)\")?");

    static List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    @Test
    void keysAreWrittenOutWhereverTheyAreUsed() throws IOException {
        Set<String> computed = new TreeSet<>();
        for (Path file : sources()) {
            Matcher use = USE.matcher(Files.readString(file));
            while (use.find()) {
                if (use.group(2) == null) {
                    computed.add(file.toString());
                }
            }
        }
        assertEquals(Set.of(), computed);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyIsMissingAndNoneIsUnused(Locale language) throws IOException {
        Set<String> used = usedKeys();
        Set<String> written = texts(language).keySet();
        assertEquals(Set.of(), without(used, written), "missing in " + language);
        assertEquals(Set.of(), without(written, used), "unused in " + language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsEmptyOrHasBlanksAtItsEnds(Locale language) throws IOException {
        texts(language)
                .forEach((key, text) -> {
                    assertFalse(text.isBlank(), key);
                    assertEquals(text.strip(), text, key);
                });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void argumentsAreThoseOfEnglish(Locale language) throws IOException {
        Map<String, String> english = texts(Locale.ENGLISH);
        texts(language)
                .forEach((key, text) ->
                        assertEquals(
                                arguments(english.getOrDefault(key, "")), arguments(text), key));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pluralsHaveAllFormsOfTheLanguage(Locale language) throws IOException {
        Set<String> forms = PluralRules.forLocale(language).getKeywords();
        texts(language)
                .forEach((key, text) -> {
                    if (text.contains(", plural,")) {
                        Set<String> missing =
                                forms.stream()
                                        .filter(form -> !text.contains(form + " {"))
                                        .collect(Collectors.toCollection(TreeSet::new));
                        assertEquals(Set.of(), missing, key);
                    }
                });
    }

    /** "Semblance" is called so everywhere. */
    @Test
    void nothingThatIsShownBypassesTheBundles() throws IOException {
        Pattern literal =
                Pattern.compile(
                        "(new (Label|Button|Tooltip|MenuItem|Menu|CheckBox|RadioButton|Text"
                                + "|ToggleButton|Hyperlink|ButtonType|Alert|RadioMenuItem)"
                                + "|\\.set(Text|AccessibleText|AccessibleHelp|PromptText|Title"
                                + "|HeaderText|ContentText))\\(\\s*\"(?!Semblance\")[A-Za-z]{2,}");
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            if (literal.matcher(Files.readString(file)).find()) {
                found.add(file.toString());
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void noButtonSpeaksTheLanguageOfTheSystem() throws IOException {
        Pattern ready = Pattern.compile("ButtonType\\.(APPLY|OK|CLOSE|YES|NO|FINISH|NEXT)\\b");
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            if (ready.matcher(Files.readString(file)).find()) {
                found.add(file.toString());
            }
        }
        assertEquals(Set.of(), found);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> arguments(String text) {
        if (!text.contains("{")) {
            return Set.of();
        }
        return new TreeSet<>(new MessageFormat(text, Locale.ENGLISH).getArgumentNames());
    }

    private static Set<String> usedKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : sources()) {
            Matcher use = USE.matcher(Files.readString(file));
            while (use.find()) {
                if (use.group(2) != null) {
                    keys.add(use.group(2));
                }
            }
        }
        return keys;
    }

    private static Map<String, String> texts(Locale language) throws IOException {
        String end = language.equals(Locale.ENGLISH) ? "" : "_" + language;
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                int mark = name.indexOf('_');
                if ((mark < 0 ? "" : name.substring(mark)).equals(end)) {
                    Properties bundle = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        bundle.load(reader);
                    }
                    String part = mark < 0 ? name : name.substring(0, mark);
                    bundle.stringPropertyNames()
                            .forEach(key -> texts.put(part + "." + key, bundle.getProperty(key)));
                }
            }
        }
        return texts;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
