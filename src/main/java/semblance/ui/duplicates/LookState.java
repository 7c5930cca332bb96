package semblance.ui.duplicates;

import semblance.duplicates.LookProgress;

/** What the page has to show besides groups. */
public sealed interface LookState {
    /** What is known is being read. */
    record Opening() implements LookState {}

    /** Nobody has looked yet. */
    record Never() implements LookState {}

    record Looking(LookProgress progress) implements LookState {}

    record Done() implements LookState {}

    /**
     * It cannot be looked.
     *
     * @param sentence why
     */
    record Failed(String sentence) implements LookState {}
}
