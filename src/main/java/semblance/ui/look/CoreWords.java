package semblance.ui.look;

import java.util.Locale;

/**
 * Sentences that the core makes, in the language of the window. The core speaks English: the
 * command line prints it and the catalog keeps it. At the window's border a sentence is found in a
 * catalog of translations by its English text, as with gettext; one that is not there stays as it
 * is.
 */
public final class CoreWords {
    private CoreWords() {}

    /** Returns a sentence of the core for a person. */
    public static String of(String sentence) {
        return Texts.language().equals(Locale.ENGLISH) ? sentence : CoreSentences.of(sentence);
    }
}
