package semblance.ui.look;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences that the core makes, as the window says them. The core speaks English and of the
 * command line: that prints them, and the library keeps them. At the window's border a sentence is
 * looked up in a catalog of the window's language by its English text, as with gettext; one that is
 * not there stays as it is. Safe for use by many threads.
 */
public final class CoreWords {
    private static final Map<Locale, CoreSentences> LANGUAGES = new ConcurrentHashMap<>();

    private CoreWords() {}

    /** Returns a sentence or clause of the core in the language of the window. */
    public static String of(String sentence) {
        return LANGUAGES
                .computeIfAbsent(
                        Texts.language(),
                        language -> new CoreSentences(language, Catalogs.of(language)))
                .of(sentence);
    }
}
