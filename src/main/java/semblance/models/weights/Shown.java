package semblance.models.weights;

/** Names out of a file, made fit for a sentence. */
final class Shown {
    private static final int MOST_CHARACTERS = 80;

    private Shown() {}

    static String name(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(MOST_CHARACTERS)
                .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown + (name.length() > MOST_CHARACTERS ? "..." : "");
    }
}
