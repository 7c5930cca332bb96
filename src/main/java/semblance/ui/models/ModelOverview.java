package semblance.ui.models;

import semblance.models.ModelCard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All models at one moment.
 *
 * @param models those on this computer first, then by what they are good for
 * @param problems what is wrong with the list of models itself, one sentence each
 * @param offerAnswered whether the person has taken or declined what is offered
 */
public record ModelOverview(List<ModelEntry> models, List<String> problems, boolean offerAnswered) {
    static final ModelOverview NONE = new ModelOverview(List.of(), List.of(), false);

    public ModelOverview {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }

    /** Returns the models that can be used, and for what each is. */
    Map<ModelCard, Set<ModelEntry.Use>> uses() {
        return models.stream()
                .filter(ModelEntry::isUsable)
                .collect(Collectors.toUnmodifiableMap(ModelEntry::card, ModelEntry::uses));
    }
}
