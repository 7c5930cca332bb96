package semblance.ui.duplicates;

/** One line of the list. */
sealed interface GroupLine {
    /** What a group is. */
    record Heading(int group) implements GroupLine {}

    /**
     * Some files of a group side by side.
     *
     * @param end after the last one
     */
    record Files(int group, int first, int end) implements GroupLine {}
}
