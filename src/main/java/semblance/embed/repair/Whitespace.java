package semblance.embed.repair;

import java.util.regex.Pattern;

/** White space as Unicode has it: each run becomes one space, and none stays at the ends. */
public final class Whitespace {
    private static final Pattern RUN = Pattern.compile("\\p{IsWhite_Space}+");

    private Whitespace() {}

    public static String collapsed(String text) {
        String spaced = RUN.matcher(text).replaceAll(" ");
        int start = spaced.startsWith(" ") ? 1 : 0;
        int end = spaced.endsWith(" ") ? spaced.length() - 1 : spaced.length();
        return spaced.substring(start, Math.max(start, end));
    }
}
