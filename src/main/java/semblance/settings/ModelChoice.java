package semblance.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Which models answer.
 *
 * @param chosen ids of the models that were chosen for use, the newest choice first
 * @param offerAnswered whether the person has taken or declined the models that are offered
 */
public record ModelChoice(List<String> chosen, boolean offerAnswered) {
    public static final ModelChoice DEFAULT = new ModelChoice(List.of(), false);

    public ModelChoice {
        chosen = List.copyOf(chosen);
    }

    /** Returns the choice with a model as its newest. */
    public ModelChoice withFirst(String id) {
        List<String> after = new ArrayList<>(chosen);
        after.remove(id);
        after.addFirst(id);
        return withChosen(after);
    }

    public ModelChoice withChosen(List<String> value) {
        return new ModelChoice(value, offerAnswered);
    }

    public ModelChoice withOfferAnswered(boolean value) {
        return new ModelChoice(chosen, value);
    }
}
