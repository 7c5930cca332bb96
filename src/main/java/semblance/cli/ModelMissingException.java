package semblance.cli;

/** A command names a model that is not installed. The message is one sentence. */
final class ModelMissingException extends Exception {
    private static final long serialVersionUID = 1;

    ModelMissingException(String id) {
        super(
                "The model "
                        + id
                        + " is not installed; 'semblance models list' names those that are.");
    }
}
