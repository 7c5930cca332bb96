package semblance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.media.MediaKind;
import semblance.media.Sample;
import semblance.models.FakeFamilies;
import semblance.models.ImportRequest;
import semblance.models.ModelCard;
import semblance.models.ModelCatalog;
import semblance.models.ModelFile;
import semblance.models.ModelStore;
import semblance.settings.SettingsFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which models embed, in which order, and which of them stay loaded. */
class ModelsOfEngineTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void chosenModelsComeFirstThenTheBestAndABuiltInOneCanBeChosenToo() throws Exception {
        ModelStore store = store();
        SettingsFile settings = new SettingsFile(folder.resolve("settings.json"));
        ModelsOfEngine models = models(store, settings);
        assertEquals(List.of("built-in"), ids(models.embedders()));
        install(store, "one");
        install(store, "two");
        assertEquals(List.of("one", "two", "built-in"), ids(models.embedders()));
        settings.update(it -> it.withModelChoice(use -> use.withChosen(List.of("two"))));
        assertEquals(List.of("two", "one", "built-in"), ids(models.embedders()));
        settings.update(
                it -> it.withModelChoice(use -> use.withChosen(List.of("built-in", "two"))));
        assertEquals(List.of("built-in", "two", "one"), ids(models.embedders()));
    }

    @Test
    void aModelThatHasNotChangedKeepsItsEmbedder() throws Exception {
        ModelStore store = store();
        ModelsOfEngine models = models(store, new SettingsFile(folder.resolve("settings.json")));
        install(store, "one");
        Embedder one = models.embedders().getFirst();
        install(store, "two");
        assertSame(one, models.embedders().getFirst());
        store.remove("one");
        assertEquals(List.of("two", "built-in"), ids(models.embedders()));
        install(store, "one");
        assertNotSame(one, models.embedders().getFirst(), "it was closed meanwhile");
    }

    private void install(ModelStore store, String id) throws Exception {
        Path weights = Files.writeString(folder.resolve(id + ".pth"), "weights of " + id);
        store.importFrom(new ImportRequest(List.of(weights), "fake", id), _ -> {});
    }

    private ModelStore store() {
        ModelCard card =
                new ModelCard(
                        "official",
                        "Official",
                        "fake",
                        Set.of(MediaKind.IMAGE),
                        false,
                        7,
                        "anything",
                        "MIT",
                        null,
                        "For tests.",
                        10,
                        List.of(
                                new ModelFile(
                                        "official.pth",
                                        ModelFile.Role.WEIGHTS,
                                        List.of(),
                                        5,
                                        "0".repeat(64))));
        return new ModelStore(
                folder.resolve("models"), new ModelCatalog(List.of(card)), new FakeFamilies());
    }

    private static ModelsOfEngine models(ModelStore store, SettingsFile settings) {
        return new ModelsOfEngine(
                store,
                settings,
                model -> Optional.of(new Named(model.id())),
                List.of(new Named("built-in")));
    }

    private static List<String> ids(List<Embedder> embedders) {
        List<String> ids = new ArrayList<>();
        embedders.forEach(embedder -> ids.add(embedder.space().modelId()));
        return ids;
    }

    /** An embedder that is never asked to embed. */
    private static final class Named implements Embedder {
        private final String id;

        Named(String id) {
            this.id = id;
        }

        @Override
        public EmbeddingSpace space() {
            return new EmbeddingSpace(id, "none", "1", 7);
        }

        @Override
        public SampleNeeds needs() {
            return new SampleNeeds.Pictures(64);
        }

        @Override
        public List<Embedding> embed(List<? extends Sample> samples) {
            throw new IllegalStateException("nothing is embedded here");
        }

        @Override
        public void close() {}
    }
}
