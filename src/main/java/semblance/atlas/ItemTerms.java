package semblance.atlas;

import semblance.embed.ImageNetClasses;
import semblance.index.CatalogFile;
import semblance.media.MediaFacts;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could be said of a file in a word or two: its labels, folders, name and facts. */
final class ItemTerms {
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
    private static final Pattern WORD = Pattern.compile("(\\p{L}[\\p{L}\\p{M}']{2,})\\p{N}*");
    private static final Pattern TELLING = Pattern.compile("\\p{L}{2}|(19|20)\\p{N}{2}");
    private static final Pattern VOWEL =
            Pattern.compile(
                    "[aeiouyàâäáåæéèêëíìîïóòôöøúùûüаеёиоуыэюя]|[^\\p{IsLatin}\\p{IsCyrillic}]");

    /** What cameras and programs call every file. */
    private static final Set<String> SAYS_NOTHING =
            Set.of(
                    "image",
                    "images",
                    "img",
                    "dsc",
                    "dscf",
                    "dscn",
                    "pict",
                    "picture",
                    "pictures",
                    "photo",
                    "photos",
                    "foto",
                    "video",
                    "videos",
                    "vid",
                    "mov",
                    "movie",
                    "audio",
                    "sound",
                    "sounds",
                    "recording",
                    "record",
                    "rec",
                    "track",
                    "file",
                    "copy",
                    "copie",
                    "kopie",
                    "new",
                    "edit",
                    "edited",
                    "final",
                    "small",
                    "large",
                    "original",
                    "scan",
                    "untitled",
                    "unnamed",
                    "download",
                    "downloads",
                    "jpg",
                    "jpeg",
                    "png",
                    "the",
                    "and",
                    "with",
                    "for",
                    "from",
                    "not",
                    "фото",
                    "видео",
                    "копия",
                    "новый",
                    "запись");

    /** Wider words of ImageNet's classes: many kinds of dog are one area. */
    private static final Map<String, List<String>> WIDER = wider();

    private ItemTerms() {}

    private static Map<String, List<String>> wider() {
        Map<String, List<String>> wider = new HashMap<>();
        for (int i = 0; i < ImageNetClasses.names().size(); i++) {
            String name = ImageNetClasses.names().get(i);
            List<String> words = new ArrayList<>(ImageNetClasses.words().get(i));
            words.removeAll(List.of(name.split(", ")));
            wider.put(name, words);
        }
        return wider;
    }

    /** Classes have several names, the best known first. */
    private static String firstName(String label) {
        int comma = label.indexOf(", ");
        return comma > 0 ? label.substring(0, comma) : label;
    }

    static Set<Term> of(CatalogFile.Indexed file) {
        Set<Term> terms = new HashSet<>();
        MediaFacts facts = file.facts();
        String labels = facts.tags().get(MediaFacts.LABEL);
        if (labels != null) {
            for (String label : labels.split(MediaFacts.LABEL_SEPARATOR, -1)) {
                add(terms, Term.Kind.LABEL, firstName(label));
                for (String wider : WIDER.getOrDefault(label, List.of())) {
                    add(terms, Term.Kind.LABEL, wider);
                }
            }
        }
        String[] path = file.key().relativePath().split("/", -1);
        for (int i = 0; i < path.length - 1; i++) {
            if (TELLING.matcher(path[i]).find()
                    && !SAYS_NOTHING.contains(path[i].toLowerCase(Locale.ROOT))) {
                add(terms, Term.Kind.FOLDER, path[i].replace('_', ' '));
            }
        }
        addWords(terms, path[path.length - 1]);
        add(terms, Term.Kind.PLACE, facts.tags().getOrDefault("place", ""));
        add(terms, Term.Kind.CAMERA, facts.tags().getOrDefault("camera", ""));
        LocalDateTime taken = facts.taken();
        if (taken != null) {
            terms.add(new Term(Term.Kind.MONTH, YearMonth.from(taken).toString()));
            terms.add(new Term(Term.Kind.YEAR, Year.from(taken).toString()));
        }
        return terms;
    }

    private static void addWords(Set<Term> terms, String name) {
        int dot = name.lastIndexOf('.');
        for (String part : PARTS.split(dot > 0 ? name.substring(0, dot) : name, -1)) {
            Matcher word = WORD.matcher(part);
            if (word.matches()) {
                String lower = word.group(1).toLowerCase(Locale.ROOT);
                if (!SAYS_NOTHING.contains(lower) && VOWEL.matcher(lower).find()) {
                    terms.add(new Term(Term.Kind.WORD, lower));
                }
            }
        }
    }

    private static void add(Set<Term> terms, Term.Kind kind, String text) {
        if (!text.isBlank()) {
            terms.add(new Term(kind, text.strip()));
        }
    }
}
