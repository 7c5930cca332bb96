package semblance.search.saved;

/** Where {@link Notes} are kept. Safe for use by many threads; every call blocks. */
public interface Notebook {
    /** Returns what is kept; whatever of it cannot be understood is left out. */
    Notes read();

    /**
     * Puts notes in the place of all that is kept.
     *
     * @throws NotebookException if they cannot be kept, in a sentence for a person
     */
    void write(Notes notes) throws NotebookException;

    /** Returns a notebook that forgets when the program ends. */
    static Notebook inMemory() {
        return new Notebook() {
            private volatile Notes notes = Notes.NONE;

            @Override
            public Notes read() {
                return notes;
            }

            @Override
            public void write(Notes changed) {
                notes = changed;
            }
        };
    }
}
