package semblance.index.lucene;

import semblance.index.CatalogFile;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The texts of a file in which words are searched. */
final class FileTexts {
    private static final DateTimeFormatter TAKEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Where a text stands; the first weigh most. */
    enum Place {
        NAME,
        FOLDER,
        FACT;

        /** Returns the name of the field with the words of this place. */
        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A text.
     *
     * @param field what a person is told of where it stands: name, folder or the name of a fact
     * @param text as the file has it
     * @param more words that are not in the text but mean the same
     */
    record Text(Place place, String field, String text, String more) {
        Text(Place place, String field, String text) {
            this(place, field, text, "");
        }

        List<Words.Word> words() {
            return Words.of(more.isEmpty() ? text : text + " " + more);
        }
    }

    private FileTexts() {}

    /**
     * Returns the texts of a file: its name, its folders from the innermost, and its facts. The
     * labels of a sound are left out, because its vectors have them with their probabilities, and
     * are ranked by these; here every file with the label would be as good as any other. So is the
     * colour of a picture, or "red fox" would be answered by all that is red.
     */
    static List<Text> of(CatalogFile.Indexed file) {
        List<Text> texts = new ArrayList<>();
        String[] names = file.key().relativePath().split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            boolean isName = i == names.length - 1;
            texts.add(
                    new Text(
                            isName ? Place.NAME : Place.FOLDER,
                            isName ? "name" : "folder",
                            names[i]));
        }
        MediaFacts facts = file.facts();
        facts.tags()
                .forEach((name, value) -> {
                    boolean isLabel = name.equals(MediaFacts.LABEL);
                    boolean isColour = name.equals(MediaFacts.COLOUR);
                    if ((isLabel && file.kind() == MediaKind.AUDIO) || isColour) {
                        return;
                    }
                    String[] parts =
                            isLabel
                                    ? value.split(MediaFacts.LABEL_SEPARATOR, -1)
                                    : new String[] {value};
                    for (String part : parts) {
                        texts.add(new Text(Place.FACT, name, part));
                    }
                });
        LocalDateTime taken = facts.taken();
        if (taken != null) {
            String month = taken.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            texts.add(new Text(Place.FACT, "taken", taken.format(TAKEN), month));
        }
        if (!facts.codec().isEmpty()) {
            texts.add(new Text(Place.FACT, "codec", facts.codec()));
        }
        return texts;
    }
}
