package semblance.ui.desktop;

/** Shows messages of the desktop's own, which are seen wherever the person works. */
public interface Notifier {
    /**
     * Shows a message; may block for a moment.
     *
     * @return whether the desktop took it
     */
    boolean tell(String title, String sentence) throws InterruptedException;

    /** Returns the notifier of this desktop. */
    static Notifier ofThisSystem() {
        return new SystemNotifier(Os.ofThisSystem(), new SystemCommands());
    }
}
