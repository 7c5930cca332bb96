package semblance.library;

import semblance.embed.Label;
import semblance.index.CatalogFile;
import semblance.media.MediaFacts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What classifiers called a file, kept among its facts so that words find it. Models that name no
 * classes leave it as it was; of several that do, the last one counts.
 */
final class FileLabels {
    private FileLabels() {}

    /**
     * Returns the facts of a file with its labels.
     *
     * @param labels of the newest analysis
     * @param known files with the same content, as the catalog has them
     */
    static MediaFacts with(MediaFacts facts, List<Label> labels, List<CatalogFile.Indexed> known) {
        String words =
                labels.isEmpty()
                        ? known.stream()
                                .map(file -> file.facts().tags().getOrDefault(MediaFacts.LABEL, ""))
                                .filter(label -> !label.isEmpty())
                                .findFirst()
                                .orElse("")
                        : labels.stream()
                                .map(Label::name)
                                .collect(Collectors.joining(MediaFacts.LABEL_SEPARATOR));
        if (words.isEmpty()) {
            return facts;
        }
        return facts.withTag(MediaFacts.LABEL, words);
    }
}
