package semblance.cli;

/** A command names a model that is not there. The message is one sentence. */
final class ModelMissingException extends Exception {
    private static final long serialVersionUID = 1;

    private ModelMissingException(String sentence) {
        super(sentence);
    }

    /** Checks that a model is there to be used. */
    static void requireInstalled(Program program, String id) throws ModelMissingException {
        if (program.vectors().knows(id)) {
            return;
        }
        throw new ModelMissingException(
                program.models().find(id).isPresent()
                        ? "The model "
                                + id
                                + " is not installed; 'semblance models get "
                                + id
                                + "' downloads it."
                        : "There is no model "
                                + id
                                + "; 'semblance models list' names those that there are.");
    }
}
