package semblance.settings;

/**
 * How the program behaves towards a person.
 *
 * @param notifies whether it tells, by the desktop's own messages, that long work has ended
 * @param rememberedSearches how many past searches are kept, 0 to {@value #MAX_SEARCHES}
 */
public record Behaviour(boolean notifies, AtClose atClose, int rememberedSearches) {
    public static final int MAX_SEARCHES = 1000;
    public static final Behaviour DEFAULT = new Behaviour(true, AtClose.ASK, 100);

    /** What happens to work that goes on when the window is closed. */
    public enum AtClose {
        ASK,
        /** It goes on without the window, and then the program ends. */
        FINISH,
        STOP
    }

    public Behaviour {
        Check.range("searches", rememberedSearches, 0, MAX_SEARCHES);
    }

    public Behaviour withNotifies(boolean value) {
        return new Behaviour(value, atClose, rememberedSearches);
    }

    public Behaviour withAtClose(AtClose value) {
        return new Behaviour(notifies, value, rememberedSearches);
    }

    public Behaviour withRememberedSearches(int value) {
        return new Behaviour(notifies, atClose, value);
    }
}
