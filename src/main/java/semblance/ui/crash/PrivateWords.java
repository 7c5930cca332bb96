package semblance.ui.crash;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text what tells of a person's files: paths of all systems, file URIs, names in
 * quotation marks, names of media files, the home folder and the person's name. Each becomes a
 * placeholder, the same one for the same words, so that a report can still be followed. Rather too
 * much is taken out than too little: a path with blanks ends where the line or the clause does.
 * Frames of stack traces stay as they are. For one thread.
 */
final class PrivateWords {
    private static final Pattern FRAME =
            Pattern.compile("\\s*(at|\\.\\.\\.) [\\w.$/@<>~ -]+(\\([\\w.$ :]*\\))?\\s*");

    /** A NullPointerException speaks of code in quotation marks. */
    private static final Pattern HELPFUL = Pattern.compile(".*Cannot .* because \".*\" is null.*");

    private static final String MEDIA =
            "jpe?g|png|gif|bmp|webp|tiff?|heic|heif|avif|jxl|svg|psd|raw|dng|cr2|cr3|nef|arw"
                    + "|mp3|wav|flac|ogg|oga|opus|m4a|aac|wma|aiff?|mp4|m4v|mkv|webm|mov|avi|wmv|mpe?g"
                    + "|ts|3gp|pdf|txt|json|zip|safetensors|pth?|bin";

    /** Where a path may begin: not in the middle of a word, as in {@code java.base/java.util}. */
    private static final String BEFORE = "(?<![\\w/\\\\.>~-])";

    /** Goes on to the end of the line, or to what follows a path in messages. */
    private static final String REST =
            "[^\\r\\n\"<>|*?\u201c\u201d\u00ab\u00bb]*?(?=$|[\\r\\n\"<>|*?\u201c\u201d\u00ab\u00bb]| \\(|: |; |, |' | -> )";

    private static final Pattern PRIVATE =
            Pattern.compile(
                    "(?<uri>(?i:file):/[^\\s\"'<>|)]+)"
                            + "|\"(?<double>[^\"\\r\\n]+)\""
                            + "|\u201c(?<curly>[^\u201d\\r\\n]+)\u201d"
                            + "|\u00ab(?<angle>[^\u00bb\\r\\n]+)\u00bb"
                            + "|(?<![\\w])'(?<single>[^'\\r\\n]+)'(?![\\w])"
                            + "|(?<path>"
                            + BEFORE
                            + "(?:\\\\\\\\|[A-Za-z]:[\\\\/]|~?/(?=[^\\s/]))"
                            + REST
                            + ")"
                            + "|(?<relative>[^\\s\"'()\\[\\]]*[/\\\\][^\\s\"'()\\[\\]]*\\.(?:"
                            + MEDIA
                            + ")\\b)"
                            + "|(?<name>[^\\s/\\\\\"'()\\[\\],:;]+\\.(?i:"
                            + MEDIA
                            + ")\\b)",
                    Pattern.MULTILINE);

    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final String home;
    private final String user;

    /**
     * @param home the person's folder
     * @param user the person's name at this computer
     */
    PrivateWords(String home, String user) {
        this.home = home;
        this.user = user;
    }

    static PrivateWords ofThisSystem() {
        return new PrivateWords(
                System.getProperty("user.home", ""), System.getProperty("user.name", ""));
    }

    /** Returns the text without what is private. */
    String scrub(String text) {
        return text.lines().map(this::scrubLine).collect(Collectors.joining("\n"));
    }

    private String scrubLine(String line) {
        if (FRAME.matcher(line).matches()) {
            return line;
        }
        String found =
                HELPFUL.matcher(line).matches()
                        ? line
                        : PRIVATE.matcher(line)
                                .replaceAll(match ->
                                        Matcher.quoteReplacement(replacement(match.group())));
        return withoutPerson(found);
    }

    private String replacement(String words) {
        char first = words.charAt(0);
        boolean quoted = "\"'\u201c\u00ab".indexOf(first) >= 0;
        String inside = quoted ? words.substring(1, words.length() - 1) : words.strip();
        if (inside.startsWith("<") && inside.endsWith(">")) {
            return words;
        }
        String placeholder =
                placeholders.computeIfAbsent(
                        inside, it -> "<path-" + (placeholders.size() + 1) + ">");
        return quoted ? first + placeholder + words.charAt(words.length() - 1) : placeholder;
    }

    private String withoutPerson(String line) {
        String without = home.length() > 1 ? line.replace(home, "<home>") : line;
        // A name such as "a" would make the report unreadable and tells nothing.
        if (user.length() < 3 || user.toLowerCase(Locale.ROOT).equals("root")) {
            return without;
        }
        return Pattern.compile("\\b" + Pattern.quote(user) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(without)
                .replaceAll("<user>");
    }
}
