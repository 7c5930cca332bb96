package semblance.scan;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A pattern for paths relative to a scanned root, the same on every platform: upper and lower case,
 * and composed and decomposed accents, are equal. Immutable.
 *
 * <ul>
 *   <li>{@code *} any characters within a name, {@code ?} one of them, {@code [abc]}, {@code [a-z]}
 *       and {@code [!a]} one of a set, {@code {jpg,png}} one of several;
 *   <li>{@code **} any number of folders, none included;
 *   <li>a pattern without a slash is for names at any depth ({@code *.tmp}); one with a slash is
 *       for the path from the root ({@code raw/*.dng}); one that ends in a slash is for folders
 *       only;
 *   <li>a backslash is a slash. What stands for something else stands for itself in brackets:
 *       {@code [*]}.
 * </ul>
 */
public final class Glob {
    private final String text;
    private final boolean nameOnly;
    private final boolean foldersOnly;

    /** Without characters of a pattern; then there is no regular expression, for speed. */
    private final String literal;

    private final @Nullable Pattern pattern;

    private Glob(
            String text,
            boolean nameOnly,
            boolean foldersOnly,
            String literal,
            @Nullable Pattern pattern) {
        this.text = text;
        this.nameOnly = nameOnly;
        this.foldersOnly = foldersOnly;
        this.literal = literal;
        this.pattern = pattern;
    }

    /**
     * @throws GlobException if it is blank, or a bracket or brace is not closed
     */
    public static Glob parse(String text) throws GlobException {
        String glob = text.strip().replace('\\', '/');
        boolean fromRoot = glob.startsWith("/") || glob.startsWith("./");
        glob = composed(glob.replaceFirst("^\\.?/+", ""));
        boolean foldersOnly = glob.endsWith("/");
        glob = glob.replaceFirst("/+$", "");
        if (glob.isEmpty()) {
            throw new GlobException(text, "is empty");
        }
        boolean nameOnly = !fromRoot && glob.indexOf('/') < 0;
        boolean plain = glob.chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
        Pattern pattern = plain ? null : new GlobTranslation(text, glob).pattern();
        return new Glob(text, nameOnly, foldersOnly, glob, pattern);
    }

    /** Tells whether a file is excluded by its own path, whatever its folders are. */
    boolean matchesFile(String relativePath) {
        return !foldersOnly && matches(subject(relativePath));
    }

    /** Tells whether a folder is excluded with all that is below it. */
    boolean matchesFolder(String relativePath) {
        String subject = subject(relativePath);
        // With the slash, "cache/**" is found to exclude the folder "cache" itself.
        return matches(subject) || (!nameOnly && matches(subject + "/"));
    }

    private String subject(String path) {
        return composed(nameOnly ? path.substring(path.lastIndexOf('/') + 1) : path);
    }

    private boolean matches(String subject) {
        return pattern == null
                ? literal.equalsIgnoreCase(subject)
                : pattern.matcher(subject).matches();
    }

    private static String composed(String path) {
        return Normalizer.isNormalized(path, Normalizer.Form.NFC)
                ? path
                : Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Glob glob && glob.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the pattern as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
