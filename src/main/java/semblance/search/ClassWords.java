package semblance.search;

import semblance.embed.ImageNetClasses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What typed words mean in the classes of a model. Phrases are found before the words in them, by
 * the stems of both; where the words name a class and a wider one ("barking dog"), the narrower is
 * meant. Words that name no class are passed over. Unchangeable.
 */
final class ClassWords {
    private static final String RESOURCE = "sound-words.txt";

    /** What does not tell a sound from others, unless nothing else is said. */
    private static final Set<String> WEAK = Set.of("sound", "nois");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final ClassWords SOUNDS = readSounds();
    private static final ClassWords PICTURES = ofImageNet();

    private final ClassTree tree = new ClassTree();
    private final Map<List<String>, Set<Integer>> phrases = new HashMap<>();
    private int longest;

    private ClassWords() {}

    /** Returns the words for what the models of a side call its samples. */
    static ClassWords of(Side side) {
        return switch (side) {
            case PICTURES -> PICTURES;
            case SOUNDS -> SOUNDS;
        };
    }

    private static ClassWords readSounds() {
        ClassWords words = new ClassWords();
        InputStream resource =
                Objects.requireNonNull(ClassWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<Integer> above = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                if (!line.startsWith("#")) {
                    int depth = (line.length() - line.stripLeading().length()) / 2;
                    int colon = line.indexOf(": ");
                    String name = line.substring(0, colon).strip();
                    int node = words.tree.add(name, depth == 0 ? -1 : above.get(depth - 1));
                    above.subList(depth, above.size()).clear();
                    above.add(node);
                    words.add(node, line.substring(colon + 2));
                    words.add(node, BRACKETS.matcher(name).replaceAll(""));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }

    private static ClassWords ofImageNet() {
        ClassWords words = new ClassWords();
        for (int i = 0; i < ImageNetClasses.names().size(); i++) {
            int node = words.tree.add(ImageNetClasses.names().get(i), -1);
            words.add(node, String.join(",", ImageNetClasses.words().get(i)));
        }
        return words;
    }

    /**
     * @param list phrases between commas
     */
    private void add(int node, String list) {
        for (String phrase : list.split(",", -1)) {
            List<String> stems = Stems.of(phrase);
            if (!stems.isEmpty() && !phrase.strip().equals("etc.")) {
                phrases.computeIfAbsent(stems, _ -> new LinkedHashSet<>()).add(node);
                longest = Math.max(longest, stems.size());
            }
        }
    }

    /** Returns the things that words ask for; empty if they name no class. */
    List<Sought> in(String words) {
        List<Meaning> meanings = new ArrayList<>();
        for (Set<Integer> nodes : named(Stems.of(words))) {
            join(meanings, nodes);
        }
        return meanings.stream()
                .map(meaning -> tree.sought(meaning.named, meaning.beside))
                .toList();
    }

    private List<Set<Integer>> named(List<String> stems) {
        List<Set<Integer>> found = new ArrayList<>();
        List<Set<Integer>> weak = new ArrayList<>();
        int at = 0;
        while (at < stems.size()) {
            int length = Math.min(longest, stems.size() - at);
            while (length > 0 && !phrases.containsKey(stems.subList(at, at + length))) {
                length--;
            }
            List<String> phrase = stems.subList(at, at + length);
            if (length > 0) {
                boolean isWeak = length == 1 && WEAK.contains(phrase.getFirst());
                (isWeak ? weak : found).add(phrases.getOrDefault(phrase, Set.of()));
            }
            at += Math.max(1, length);
        }
        return found.isEmpty() ? weak : found;
    }

    /** What words mean: any of some classes, and wider ones that were named as well. */
    private static final class Meaning {
        private Set<Integer> named;
        private final Set<Integer> beside = new HashSet<>();

        Meaning(Set<Integer> named) {
            this.named = named;
        }
    }

    private void join(List<Meaning> meanings, Set<Integer> nodes) {
        for (Meaning before : meanings) {
            Set<Integer> narrower = within(nodes, before.named);
            if (narrower.isEmpty()) {
                narrower = within(before.named, nodes);
            }
            if (!narrower.isEmpty()) {
                before.beside.addAll(before.named);
                before.beside.addAll(nodes);
                before.beside.removeAll(narrower);
                before.named = narrower;
                return;
            }
        }
        meanings.add(new Meaning(nodes));
    }

    private Set<Integer> within(Set<Integer> nodes, Set<Integer> others) {
        return nodes.stream()
                .filter(node -> others.stream().anyMatch(other -> tree.isWithin(node, other)))
                .collect(Collectors.toSet());
    }
}
