package semblance.scan;

import java.util.regex.Pattern;

/** Translates one glob to a regular expression. */
final class GlobTranslation {
    private final String original;
    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private boolean inBraces;

    GlobTranslation(String original, String glob) {
        this.original = original;
        this.glob = glob;
    }

    Pattern pattern() throws GlobException {
        while (at < glob.length()) {
            int c = glob.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case '*' -> star();
                case '?' -> regex.append("[^/]");
                case '[' -> bracket();
                case '{' -> openBrace();
                case '}' -> regex.append(closeBrace());
                case ',' -> regex.append(inBraces ? "|" : ",");
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        }
        if (inBraces) {
            throw new GlobException(original, "has a { without its }");
        }
        return Pattern.compile(
                regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private void star() {
        if (!glob.startsWith("*", at)) {
            regex.append("[^/]*");
            return;
        }
        boolean startsName = at == 1 || glob.charAt(at - 2) == '/';
        while (glob.startsWith("*", at)) {
            at++;
        }
        if (startsName && glob.startsWith("/", at)) {
            at++;
            regex.append("(?:.*/)?");
        } else {
            regex.append(".*");
        }
    }

    private void bracket() throws GlobException {
        boolean negated = glob.startsWith("!", at) || glob.startsWith("^", at);
        int start = negated ? at + 1 : at;
        // A closing bracket that comes first stands for itself.
        int end = glob.indexOf(']', start + 1);
        if (end < 0) {
            throw new GlobException(original, "has a [ without its ]");
        }
        regex.append(negated ? "[^/" : "[");
        int[] set = glob.substring(start, end).codePoints().toArray();
        for (int i = 0; i < set.length; i++) {
            if (set[i] == '/') {
                throw new GlobException(original, "has a slash between [ and ]");
            }
            if (i + 2 < set.length && set[i + 1] == '-') {
                if (set[i] > set[i + 2]) {
                    throw new GlobException(original, "has a range that runs backwards");
                }
                append(set[i]);
                regex.append('-');
                i += 2;
            }
            append(set[i]);
        }
        regex.append(']');
        at = end + 1;
    }

    private void append(int c) {
        regex.append(String.format("\\x{%x}", c));
    }

    private void openBrace() throws GlobException {
        if (inBraces) {
            throw new GlobException(original, "has a { within another");
        }
        inBraces = true;
        regex.append("(?:");
    }

    private String closeBrace() throws GlobException {
        if (!inBraces) {
            throw new GlobException(original, "has a } without its {");
        }
        inBraces = false;
        return ")";
    }
}
