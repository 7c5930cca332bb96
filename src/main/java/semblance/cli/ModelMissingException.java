package semblance.cli;

import semblance.models.ModelCatalog;

/** A command names a model that is not installed. The message is one sentence. */
final class ModelMissingException extends Exception {
    private static final long serialVersionUID = 1;

    private ModelMissingException(String sentence) {
        super(sentence);
    }

    static ModelMissingException of(String id, ModelCatalog catalog) {
        String advice =
                catalog.find(id).isPresent()
                        ? "; 'semblance models get " + id + "' installs it."
                        : "; 'semblance models list' names those that are.";
        return new ModelMissingException("The model " + id + " is not installed" + advice);
    }

    /** Checks that a model is there to be used. */
    static void requireInstalled(Program program, String id) throws ModelMissingException {
        if (!program.vectors().knows(id)) {
            throw of(id, program.models().catalog());
        }
    }
}
