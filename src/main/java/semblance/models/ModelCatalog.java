package semblance.models;

import semblance.media.MediaKind;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The models that there are. Immutable. */
public final class ModelCatalog {
    private static final String OWN_LICENCE = "GPL-3.0-or-later";

    private final List<ModelCard> cards;

    public ModelCatalog(List<ModelCard> cards) {
        this.cards = List.copyOf(cards);
    }

    /** Returns the models that are part of the program and need no download. */
    public static ModelCatalog builtIn() {
        return new ModelCatalog(
                List.of(
                        new ModelCard(
                                "builtin-look",
                                "Built-in look",
                                "builtin",
                                Set.of(MediaKind.IMAGE, MediaKind.VIDEO),
                                false,
                                1042,
                                "128 x 128 pixels",
                                OWN_LICENCE,
                                null,
                                "Finds pictures and film scenes of like composition, shapes and colours, and changed copies.",
                                1000,
                                List.of()),
                        new ModelCard(
                                "builtin-sound",
                                "Built-in sound",
                                "builtin",
                                Set.of(MediaKind.AUDIO, MediaKind.VIDEO),
                                false,
                                754,
                                "mono sound",
                                OWN_LICENCE,
                                null,
                                "Finds recordings of like timbre and rhythm, and changed copies.",
                                1000,
                                List.of())));
    }

    public List<ModelCard> cards() {
        return cards;
    }

    public Optional<ModelCard> find(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }
}
