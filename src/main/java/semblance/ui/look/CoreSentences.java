package semblance.ui.look;

/** Translations of the core's sentences. */
final class CoreSentences {
    private CoreSentences() {}

    static String of(String sentence) {
        return sentence;
    }
}
