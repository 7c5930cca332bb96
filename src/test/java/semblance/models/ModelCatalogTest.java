package semblance.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import semblance.decode.DecodeException;
import semblance.embed.EmbeddingSpace;
import semblance.embed.builtin.LookEmbedder;
import semblance.embed.builtin.SoundEmbedder;
import semblance.engine.LocalEngine;
import semblance.media.MediaKind;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ModelCatalogTest {
    @Test
    void theBuiltInCardsNameTheEnginesOwnSpacesAndTheirKinds() {
        Map<String, Set<MediaKind>> real = new HashMap<>();
        try (LocalEngine engine =
                new LocalEngine(
                        (_, _) -> {
                            throw new DecodeException("Nothing is decoded here.");
                        },
                        List.of(new LookEmbedder(), new SoundEmbedder()),
                        _ -> Optional.empty())) {
            for (MediaKind kind : MediaKind.values()) {
                for (EmbeddingSpace space : engine.spaces(kind)) {
                    real.computeIfAbsent(space.modelId(), _ -> EnumSet.noneOf(MediaKind.class))
                            .add(kind);
                }
            }
        }
        Map<String, Set<MediaKind>> told = new HashMap<>();
        for (ModelCard card : ModelCatalog.builtIn().cards()) {
            told.put(card.id(), card.kinds());
        }
        assertEquals(real, told);
    }

    @Test
    void everyIdIsThereOnceAndFindsItsCard() {
        ModelCatalog catalog = ModelCatalog.builtIn();
        Set<String> ids = new HashSet<>();
        for (ModelCard card : catalog.cards()) {
            assertEquals(true, ids.add(card.id()), card.id());
            assertEquals(Optional.of(card), catalog.find(card.id()));
            assertFalse(card.licence().isBlank());
            assertEquals('.', card.about().charAt(card.about().length() - 1));
        }
        assertEquals(Optional.empty(), catalog.find("nonsense"));
    }
}
