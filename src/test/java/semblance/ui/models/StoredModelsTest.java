package semblance.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.media.MediaKind;
import semblance.models.FakeFamilies;
import semblance.models.ImportRequest;
import semblance.models.ModelCard;
import semblance.models.ModelCatalog;
import semblance.models.ModelFile;
import semblance.models.ModelStore;
import semblance.settings.SettingsFile;
import semblance.ui.models.ModelEntry.Presence;
import semblance.ui.models.ModelEntry.Use;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the window sees of a real store. */
class StoredModelsTest {
    @TempDir private Path folder = Path.of("");
    private StoredModels models = stored(Path.of(""));

    @BeforeEach
    void open() {
        models = stored(folder);
    }

    @Test
    void withoutAnyModelTheBuiltInOnesAreInUse() {
        assertEquals(Presence.ABSENT, entry("official").presence());
        assertTrue(entry("official").canBeDownloaded());
        assertEquals(Set.of(Use.PICTURES), entry("builtin-look").uses());
        assertEquals(Set.of(Use.SOUNDS), entry("builtin-sound").uses());
        assertFalse(entry("builtin-look").canBeChosen());
    }

    @Test
    void anImportedModelIsThereUnverifiedAndInUseUntilAnotherIsChosen() throws Exception {
        importOwn();
        ModelEntry own = entry("own");
        assertEquals(Presence.INSTALLED, own.presence());
        assertFalse(own.isVerified());
        assertTrue(own.bytesOnDisk() > 0);
        assertEquals(Set.of(Use.PICTURES), own.uses());
        assertTrue(entry("builtin-look").canBeChosen());
        models.use("builtin-look");
        assertEquals(Set.of(Use.PICTURES), entry("builtin-look").uses());
        assertEquals(Set.of(), entry("own").uses());
        models.use("own");
        assertEquals(
                List.of("own", "builtin-look"),
                models.settings().settings().modelChoice().chosen());
    }

    @Test
    void aDamagedModelIsListedAndCanBeRemoved() throws Exception {
        importOwn();
        Files.delete(folder.resolve("models/own/weights.pth"));
        ModelEntry own = entry("own");
        assertEquals(Presence.DAMAGED, own.presence());
        assertFalse(own.isUsable());
        assertFalse(own.canBeDownloaded());
        models.remove("own");
        assertTrue(models.overview().models().stream().noneMatch(it -> it.id().equals("own")));
    }

    @Test
    void theAnswerToTheOfferIsKept() throws Exception {
        assertFalse(models.overview().offerAnswered());
        models.answerOffer();
        assertTrue(stored(folder).overview().offerAnswered());
    }

    @Test
    void speedsAndTheDoorAreThoseOfTheProgram() {
        List<String> renewed = new ArrayList<>();
        StoredModels given =
                new StoredModels(
                        models.store(),
                        models.settings(),
                        id -> Optional.of(new ModelSpeed("int8", 10, 1)),
                        () -> renewed.add("renewed"));
        given.renewUse();
        assertEquals(List.of("renewed"), renewed);
        assertEquals(
                Optional.of(new ModelSpeed("int8", 10, 1)),
                given.overview().models().getFirst().speed());
    }

    private void importOwn() throws Exception {
        Path weights = Files.writeString(folder.resolve("a.pth"), "weights");
        models.importFrom(new ImportRequest(List.of(weights), "fake", "own"), _ -> {});
    }

    private ModelEntry entry(String id) {
        return models.overview().models().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static StoredModels stored(Path folder) {
        List<ModelCard> cards = new ArrayList<>(ModelCatalog.builtIn().cards());
        cards.add(
                new ModelCard(
                        "official",
                        "Official",
                        "fake",
                        Set.of(MediaKind.IMAGE, MediaKind.VIDEO),
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
                                        List.of(URI.create("https://localhost/official.pth")),
                                        5,
                                        "0".repeat(64)))));
        return new StoredModels(
                new ModelStore(
                        folder.resolve("models"), new ModelCatalog(cards), new FakeFamilies()),
                new SettingsFile(folder.resolve("settings.json")),
                id -> Optional.empty(),
                () -> {});
    }
}
