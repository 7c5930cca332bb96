package semblance.ui.look;

import com.ibm.icu.text.MessageFormat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All sentences of the window, in the language that the person reads. They stand in bundles beside
 * this class, one for each part of the window and each language; the first word of a key names the
 * bundle: {@code results.heading} is {@code heading} in {@code results.properties}. Texts with
 * arguments are ICU messages, which know the plurals of each language.
 *
 * <p>The language is one for the whole program, as with {@link Locale#getDefault()}: a window is
 * made anew when it changes. Safe for use by many threads.
 */
public final class Texts {
    /** The languages that the window speaks; the first one where the system's is none of them. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

    private static final String FOLDER = "semblance.ui.texts.";
    private static final Map<String, MessageFormat> MESSAGES = new ConcurrentHashMap<>();
    private static volatile Locale language = Locale.ENGLISH;

    private Texts() {}

    /** Chooses the nearest of {@link #LANGUAGES} for all that is asked for from now on. */
    public static void speak(Locale wanted) {
        language =
                LANGUAGES.stream()
                        .filter(it -> it.getLanguage().equals(wanted.getLanguage()))
                        .findFirst()
                        .orElse(LANGUAGES.getFirst());
        MESSAGES.clear();
    }

    /** Returns the language that is spoken, for numbers and dates. */
    public static Locale language() {
        return language;
    }

    /**
     * Returns a text without arguments.
     *
     * @throws java.util.MissingResourceException if there is no such key, which is a bug
     */
    public static String of(String key) {
        int dot = key.indexOf('.');
        return bundle(key.substring(0, dot)).getString(key.substring(dot + 1));
    }

    /** Returns a text with its arguments in their places. */
    public static String of(String key, Object... arguments) {
        MessageFormat message =
                MESSAGES.computeIfAbsent(key, it -> new MessageFormat(of(it), language));
        // An ICU message may be used by one thread at a time.
        synchronized (message) {
            return message.format(arguments);
        }
    }

    private static ResourceBundle bundle(String part) {
        // English lies in the bundles without a language; the system's own never steps in.
        return ResourceBundle.getBundle(
                FOLDER + part,
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
