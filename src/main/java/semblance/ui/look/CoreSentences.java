package semblance.ui.look;

import com.ibm.icu.text.MessageFormat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The translations of one language. A sentence is looked up as it is, then by the templates with
 * the most text in them first; what stands in a template's places may be a sentence or clause of
 * its own and is translated by the same rules. Immutable.
 */
final class CoreSentences {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(,\\d{3})*|-?\\d+");

    private final Locale language;
    private final Map<String, String> whole = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();

    /**
     * @param text how much of it is no place
     * @param landmark the longest piece of that, by which most sentences are told not to be of it
     * @param places which argument stands in each group of the pattern
     */
    private record Template(
            Pattern pattern, int text, String landmark, List<Integer> places, String translation) {}

    CoreSentences(Locale language, Map<String, String> catalog) {
        this.language = language;
        catalog.forEach((english, translation) -> {
            if (PLACE.matcher(english).find()) {
                templates.add(template(english, translation));
            } else {
                whole.put(english, translation);
            }
        });
        templates.sort(Comparator.comparingInt(Template::text).reversed());
    }

    private static Template template(String english, String translation) {
        List<String> pieces = List.of(PLACE.split(english, -1));
        return new Template(
                Pattern.compile(
                        pieces.stream().map(Pattern::quote).collect(Collectors.joining("(.+?)")),
                        Pattern.DOTALL),
                pieces.stream().mapToInt(String::length).sum(),
                Collections.max(pieces, Comparator.comparingInt(String::length)),
                PLACE.matcher(english)
                        .results()
                        .map(place -> Integer.valueOf(place.group(1)))
                        .toList(),
                translation);
    }

    /** Returns the translation, or the sentence itself where there is none. */
    String of(String sentence) {
        String known = whole.get(sentence);
        if (known != null) {
            return known;
        }
        for (Template template : templates) {
            if (sentence.contains(template.landmark)) {
                Matcher match = template.pattern.matcher(sentence);
                if (match.matches()) {
                    return filled(template, match);
                }
            }
        }
        return sentence;
    }

    private String filled(Template template, Matcher match) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < template.places.size(); i++) {
            String text = match.group(i + 1);
            boolean isCounted = template.translation.contains("{" + template.places.get(i) + ",");
            arguments.put(
                    template.places.get(i).toString(),
                    isCounted && NUMBER.matcher(text).matches()
                            ? Long.valueOf(text.replace(",", ""))
                            : of(text));
        }
        if (template.translation.contains(", plural,")) {
            return new MessageFormat(template.translation, language).format(arguments);
        }
        return PLACE.matcher(template.translation)
                .replaceAll(place ->
                        Matcher.quoteReplacement(String.valueOf(arguments.get(place.group(1)))));
    }
}
