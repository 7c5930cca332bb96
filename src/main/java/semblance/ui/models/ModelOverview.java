package semblance.ui.models;

import java.util.List;

/**
 * All models at one moment.
 *
 * @param models those on this computer first, then by what they are good for
 * @param problems what is wrong with the list of models itself, one sentence each
 * @param offerAnswered whether the person has taken or declined what is offered
 */
public record ModelOverview(
        List<ModelEntry> models, List<String> problems, boolean offerAnswered) {
    public ModelOverview {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }
}
