package semblance.ui.models;

import semblance.models.ImportRequest;
import semblance.models.Installation;
import semblance.models.ModelCheck;
import semblance.models.ModelException;
import semblance.models.ModelProgress;
import semblance.settings.SettingsException;

import java.util.function.Consumer;

/**
 * What the window needs of the models. Every call may block; those that take a listener tell it on
 * the caller's thread how far they are, and end soon after that thread is interrupted.
 */
public interface ModelActions {
    ModelOverview overview();

    /** Downloads a model, or the rest of it. */
    Installation install(String id, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException;

    Installation importFrom(ImportRequest request, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException;

    ModelCheck check(String id, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException;

    /** Deletes a model and returns how many bytes it took. */
    long remove(String id) throws ModelException, InterruptedException;

    /** Deletes what has arrived of a download. */
    void discardPart(String id) throws ModelException, InterruptedException;

    /** Prefers a model to all others of its kinds from now on. */
    void use(String id) throws SettingsException;

    /** Remembers that the offer of the recommended models was answered. */
    void answerOffer() throws SettingsException;

    /** Lets the running program use what is installed and chosen now. */
    void renewUse();
}
