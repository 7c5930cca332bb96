package semblance.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Which models answer, and where they run.
 *
 * @param chosen ids of the models that were chosen for use, the newest choice first
 * @param offerAnswered whether the person has taken or declined the models that are offered
 */
public record ModelChoice(
        List<String> chosen, boolean offerAnswered, Device device, Numbers numbers) {
    public static final ModelChoice DEFAULT =
            new ModelChoice(List.of(), false, Device.AUTOMATIC, Numbers.AUTOMATIC);

    /** What models run on. */
    public enum Device {
        /** The graphics card if it can be used, else the processor. */
        AUTOMATIC,
        PROCESSOR,
        GRAPHICS
    }

    /** What models compute in. */
    public enum Numbers {
        /** The fastest that give nearly the same. */
        AUTOMATIC,
        /** Single precision, as the models' publishers do. */
        EXACT
    }

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
        return new ModelChoice(value, offerAnswered, device, numbers);
    }

    public ModelChoice withOfferAnswered(boolean value) {
        return new ModelChoice(chosen, value, device, numbers);
    }

    public ModelChoice withDevice(Device value) {
        return new ModelChoice(chosen, offerAnswered, value, numbers);
    }

    public ModelChoice withNumbers(Numbers value) {
        return new ModelChoice(chosen, offerAnswered, device, value);
    }
}
