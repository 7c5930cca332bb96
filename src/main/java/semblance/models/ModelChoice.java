package semblance.models;

import semblance.media.MediaKind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which model is used for a kind of file where nothing else is said. */
public final class ModelChoice {
    private ModelChoice() {}

    /**
     * Returns the latest choice that can be used for files of {@code kind}, else the best.
     *
     * @param chosen ids, the latest choice first
     */
    public static Optional<ModelCard> inUse(
            MediaKind kind, List<ModelCard> usable, List<String> chosen) {
        List<ModelCard> fitting =
                usable.stream().filter(card -> card.kinds().contains(kind)).toList();
        for (String id : chosen) {
            Optional<ModelCard> choice =
                    fitting.stream().filter(card -> card.id().equals(id)).findFirst();
            if (choice.isPresent()) {
                return choice;
            }
        }
        return fitting.stream().min(Comparator.comparingInt(ModelCard::rank));
    }
}
