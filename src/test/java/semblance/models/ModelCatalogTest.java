package semblance.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.DecodeException;
import semblance.embed.EmbeddingSpace;
import semblance.embed.builtin.LookEmbedder;
import semblance.embed.builtin.SoundEmbedder;
import semblance.engine.LocalEngine;
import semblance.media.MediaKind;
import semblance.models.ModelFile.Role;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    @Test
    void theCardsThatComeWithTheProgramAreAllRead() {
        ModelCatalog catalog = ModelCatalog.builtIn().withCardsOf(Path.of("assets/models"));
        assertEquals(List.of(), catalog.problems());
        assertEquals(
                Set.of(
                        "builtin-look",
                        "builtin-sound",
                        "clip-vit-b32",
                        "mn04_as",
                        "panns-cnn14",
                        "panns-mobilenetv1",
                        "resnet50",
                        "resnet50-v2",
                        "squeezenet1_1"),
                catalog.cards().stream().map(ModelCard::id).collect(Collectors.toSet()));
        ModelCard clip = catalog.find("clip-vit-b32").orElseThrow();
        assertTrue(clip.understandsText());
        assertTrue(clip.isRecommended());
        assertFalse(clip.isDownloadSizeKnown(), "the size of its vocabulary is not");
        ModelFile squeeze =
                catalog.find("squeezenet1_1").orElseThrow().file(Role.WEIGHTS).orElseThrow();
        assertEquals("b8a52dc0", squeeze.sha256());
        assertFalse(squeeze.isSizeKnown());
        assertTrue(catalog.find("mn04_as").orElseThrow().isRecommended());
        ModelFile mobileNet =
                catalog.find("panns-mobilenetv1").orElseThrow().file(Role.WEIGHTS).orElseThrow();
        assertEquals("", mobileNet.sha256());
        assertEquals("a419303e1c88aa1b9d2ac3811563d371", mobileNet.md5());
        for (ModelCard card : catalog.cards()) {
            assertEquals('.', card.about().charAt(card.about().length() - 1));
            assertEquals(card.isBuiltIn(), card.licenceLink() == null);
        }
    }

    @Test
    void aCardIsTheSameAfterWritingAndReading() throws Exception {
        for (ModelCard card :
                ModelCatalog.builtIn().withCardsOf(Path.of("assets/models")).cards()) {
            if (!card.isBuiltIn()) {
                assertEquals(
                        card,
                        CardJson.read(CardFields.MAPPER.writeValueAsBytes(CardJson.write(card))));
            }
        }
    }

    @Test
    void brokenCardsAreToldOfInASentenceAndLeftOut(@TempDir Path folder) throws Exception {
        String good = Files.readString(Path.of("assets/models/squeezenet1_1.json"));
        Map<String, String> broken =
                Map.of(
                        "no JSON", good.replace('{', '('),
                        "'dimension'", good.replace("512", "\"many\""),
                        "'kinds'", good.replace("[\"image\", \"video\"]", "\"image\""),
                        "'smell'", good.replace("\"image\"", "\"smell\""),
                        "https", good.replace("https://download", "http://download"),
                        "hash", good.replace("\"b8a52dc0\"", "\"B8\""),
                        "plain one", good.replace("\"squeezenet1_1-b8a52dc0.pth\"", "\"../x.pth\""),
                        "no file of weights", good.replace("\"weights\"", "\"config\""),
                        "'recommended'", good.replace("false,\n  \"files", "7,\n  \"files"));
        for (Map.Entry<String, String> card : broken.entrySet()) {
            Files.writeString(folder.resolve("broken.json"), card.getValue());
            ModelCatalog catalog = ModelCatalog.builtIn().withCardsOf(folder);
            assertEquals(ModelCatalog.builtIn().cards(), catalog.cards());
            assertEquals(1, catalog.problems().size());
            String problem = catalog.problems().get(0);
            assertTrue(problem.contains(card.getKey()), problem);
            assertTrue(problem.contains("broken.json"), problem);
        }
        Files.writeString(folder.resolve("broken.json"), good);
        Files.writeString(folder.resolve("copy.json"), good);
        ModelCatalog twice = ModelCatalog.builtIn().withCardsOf(folder);
        assertEquals(3, twice.cards().size());
        assertTrue(twice.problems().get(0).contains("another card of 'squeezenet1_1'"));
    }

    @Test
    void withoutItsFolderOnlyTheBuiltInModelsAreThere(@TempDir Path folder) {
        ModelCatalog catalog = ModelCatalog.builtIn().withCardsOf(folder.resolve("nowhere"));
        assertEquals(ModelCatalog.builtIn().cards(), catalog.cards());
        assertEquals(1, catalog.problems().size());
    }

    @Test
    void theLatestChoiceThatFitsIsUsedElseTheBest() {
        List<ModelCard> usable =
                ModelCatalog.builtIn().withCardsOf(Path.of("assets/models")).cards();
        assertEquals("clip-vit-b32", inUse(MediaKind.IMAGE, usable));
        assertEquals("mn04_as", inUse(MediaKind.AUDIO, usable));
        assertEquals(
                "resnet50",
                inUse(
                        MediaKind.IMAGE,
                        usable,
                        "builtin-sound",
                        "gone",
                        "resnet50",
                        "builtin-look"));
        assertEquals("mn04_as", inUse(MediaKind.AUDIO, usable, "resnet50"));
        assertEquals(Optional.empty(), ModelChoice.inUse(MediaKind.IMAGE, List.of(), List.of()));
    }

    private static String inUse(MediaKind kind, List<ModelCard> usable, String... chosen) {
        return ModelChoice.inUse(kind, usable, List.of(chosen)).orElseThrow().id();
    }
}
