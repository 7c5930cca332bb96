package semblance.embed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What the 527 outputs of a network trained on AudioSet (Gemmeke et al., 2017) mean: the display
 * names of AudioSet's own {@code class_labels_indices.csv}, in its order, which PANNs and
 * EfficientAT have. The list is Google's, under the licence CC BY 4.0
 * (creativecommons.org/licenses/by/4.0). Read from a resource once; unchangeable.
 */
public final class AudioSetClasses {
    private static final String RESOURCE = "audioset.txt";

    private static final List<String> NAMES = read();

    private AudioSetClasses() {}

    /** Returns the name of each class, such as "Baby cry, infant cry". */
    public static List<String> names() {
        return NAMES;
    }

    private static List<String> read() {
        InputStream resource =
                Objects.requireNonNull(
                        AudioSetClasses.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
