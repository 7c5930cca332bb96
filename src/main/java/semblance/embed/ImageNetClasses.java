package semblance.embed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the 1,000 outputs of a network trained on ImageNet (ILSVRC 2012) mean. The order is that of
 * the WordNet ids, as torchvision's networks have it. Read from a resource once; unchangeable.
 */
public final class ImageNetClasses {
    private static final String RESOURCE = "imagenet-classes.txt";

    private static final ImageNetClasses INSTANCE = read();

    private final List<String> names;
    private final List<List<String>> words;

    private ImageNetClasses(List<String> names, List<List<String>> words) {
        this.names = List.copyOf(names);
        this.words = List.copyOf(words);
    }

    /** Returns the synonyms of each class as one text, such as "tench, Tinca tinca". */
    public static List<String> names() {
        return INSTANCE.names;
    }

    /**
     * Returns, for each class, the words a person may search it by: its synonyms first, then wider
     * words, such as "tench", "Tinca tinca", "fish", "animal".
     */
    public static List<List<String>> words() {
        return INSTANCE.words;
    }

    private static ImageNetClasses read() {
        List<String> names = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        InputStream resource =
                Objects.requireNonNull(
                        ImageNetClasses.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int wider = line.indexOf(" | ");
                        names.add(wider < 0 ? line : line.substring(0, wider));
                        words.add(List.of(line.replace(" | ", ", ").split(", ", -1)));
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ImageNetClasses(names, words);
    }
}
