package semblance.embed.token;

/**
 * Cuts a text into the tokens of one vocabulary. It knows nothing of the network that takes them.
 * Safe for use by several threads.
 */
public interface Tokenizer {
    /** Returns how many tokens the network takes, start and end included. */
    int contextLength();

    /**
     * Returns the ids of {@code text} between those of start and end: at least 2 and at most {@link
     * #contextLength()}, without padding. Of a text that is too long the beginning counts; the end
     * token stays.
     */
    int[] ids(String text);

    /** Returns the id that fills up to {@link #contextLength()}. */
    int padding();

    /** Returns the id of the end token. */
    int end();

    /**
     * Returns how many ids there are: all ids are below it. A network with a table of another size
     * belongs to another vocabulary, or this one was cut.
     */
    int size();
}
