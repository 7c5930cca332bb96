package semblance.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import semblance.models.ModelException.Problem;
import semblance.models.ModelFile.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class ModelImportTest {
    @TempDir private Path folder = Path.of("");

    private Path stick = Path.of("");
    private ModelStore store = StoreFixture.store(Path.of(""), StoreFixture.catalog());

    @BeforeEach
    void openStore() {
        stick = folder.resolve("stick");
        store = StoreFixture.store(folder.resolve("models"), StoreFixture.catalog());
    }

    @Test
    void anOfficialFolderIsKnownByItsHashes() throws Exception {
        write("model.bin", StoreFixture.WEIGHTS);
        write("tokenizer.json", StoreFixture.WORDS);
        write("config.json", "{}");
        write("README.md", "not of interest");
        Installation done = imports(null, null, stick);
        assertEquals("fake-clip", done.model().id());
        assertTrue(done.model().isVerified());
        assertTrue(done.model().card().understandsText());
        assertEquals(EnumSet.of(Role.WEIGHTS, Role.VOCABULARY), done.model().files().keySet());
        assertEquals(List.of(), done.notes());
        assertEquals(List.of(done.model()), store.installed());
    }

    @Test
    void anOfficialFileIsKnownUnderAnyName() throws Exception {
        Path file = write("renamed by somebody.pth", StoreFixture.OTHER_WEIGHTS);
        InstalledModel model = imports("fake", null, file).model();
        assertEquals("fake-look", model.id());
        assertEquals("fake-1234.pth", model.weights().toFile().getName());
        assertTrue(model.isVerified());
    }

    @Test
    void anOfficialFileIsKnownByItsMd5WhereNothingElseIsPublished() throws Exception {
        Path file = write("old.pth", StoreFixture.OLD_WEIGHTS);
        InstalledModel model = imports(null, null, file).model();
        assertEquals("fake-old", model.id());
        assertEquals("old_mAP=0.5.pth", model.weights().toFile().getName());
        assertEquals(StoreFixture.sha256(StoreFixture.OLD_WEIGHTS), model.weightsHash());
        assertTrue(model.isVerified());
        assertTrue(store.check("fake-old", _ -> {}).isVerified());
    }

    @Test
    void aTextModelWithoutVocabularyHasNoWordsUntilTheyCome() throws Exception {
        Path weights = write("model.bin", StoreFixture.WEIGHTS);
        Path words = write("tokenizer.json", StoreFixture.WORDS);
        Installation alone = imports(null, null, weights);
        assertFalse(alone.model().card().understandsText());
        assertTrue(alone.notes().get(0).contains("does not read words"));
        Installation both = imports(null, null, weights, words);
        assertTrue(both.model().card().understandsText());
        Installation again = imports(null, null, weights);
        assertTrue(again.model().card().understandsText(), "the words that are there stay");
    }

    @Test
    void anOtherFileNeedsAnIdOfItsOwnAndIsNotVerified() throws Exception {
        Path file = write("mine.SafeTensors", "my own weights");
        assertEquals(Problem.NOT_OFFICIAL, fails(null, null, file).problem());
        assertEquals(Problem.NOT_OFFICIAL, fails("fake", null, file).problem());
        assertEquals(Problem.WRONG_NAME, fails(null, "mine", file).problem());
        Installation done = imports("fake", "mine", file);
        InstalledModel model = done.model();
        assertFalse(model.isVerified());
        assertTrue(done.notes().get(0).contains("not verified"));
        assertEquals("weights.safetensors", model.weights().toFile().getName());
        assertEquals(StoreFixture.sha256("my own weights"), model.weightsHash());
        assertEquals("fake", model.card().family());
        assertEquals(7, model.card().dimension(), "as the family's code found");
        assertFalse(model.card().isBuiltIn());
        assertEquals(List.of(model), store.installed());
        ModelCheck check = store.check("mine", _ -> {});
        assertTrue(check.isIntact());
        assertFalse(check.isVerified());
    }

    @Test
    void anOwnTextModelTakesItsVocabularyFromTheFolder() throws Exception {
        write("model.safetensors", "my own weights");
        write("bpe_simple_vocab_16e6.txt.gz", "merges");
        write("config.json", "{}");
        InstalledModel model = imports("fake-text", "my-clip", stick).model();
        assertTrue(model.card().understandsText());
        assertEquals(Set.of(Role.values()), model.files().keySet());
        InstalledModel alone =
                imports("fake-text", "my-clip2", stick.resolve("model.safetensors")).model();
        assertFalse(alone.card().understandsText(), "a file that is named comes alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fake-look",
                "FAKE-look",
                "fake",
                "built-in",
                "",
                " ",
                "a b",
                "../x",
                ".x",
                "x.",
                "nul",
                "COM1.pt",
                "a/b",
                "ä"
            })
    void anOwnIdIsAPlainWordThatIsNobodyElses(String id) throws Exception {
        Path file = write("mine.pt", "my own weights");
        ModelException e = fails("fake", id, file);
        assertTrue(
                e.problem() == Problem.WRONG_NAME || e.problem() == Problem.REFUSED, e::toString);
        assertEquals(List.of(), store.installed());
    }

    @Test
    void anOwnIdIsTakenOnlyOnce() throws Exception {
        Path file = write("mine.pt", "my own weights");
        imports("fake", "mine", file);
        assertEquals(Problem.REFUSED, fails("fake", "Mine", file).problem());
        store.remove("mine");
        imports("fake", "Mine", file);
    }

    @Test
    void anOfficialFileUnderAnOwnIdStaysVerified() throws Exception {
        Path file = write("x.pt", StoreFixture.OTHER_WEIGHTS);
        InstalledModel model = imports(null, "mine", file).model();
        assertEquals("mine", model.id());
        assertTrue(model.isVerified());
    }

    @Test
    void aFamilyThatIsNoneOrAnotherIsRefused() throws Exception {
        Path own = write("mine.pt", "my own weights");
        ModelException e = fails("nonsense", "mine", own);
        assertEquals(Problem.WRONG_NAME, e.problem());
        assertTrue(String.valueOf(e.getMessage()).contains("fake, fake-text"), e::toString);
        Path official = write("x.pt", StoreFixture.OTHER_WEIGHTS);
        assertEquals(Problem.REFUSED, fails("fake-text", null, official).problem());
        assertEquals(Problem.REFUSED, fails(null, "fake-clip", official).problem());
    }

    @Test
    void aVocabularyThatIsNotOfficialIsRefusedUnderAnOfficialId() throws Exception {
        write("model.bin", StoreFixture.WEIGHTS);
        write("tokenizer.json", "somebody else's");
        assertEquals(Problem.REFUSED, fails(null, null, stick).problem());
        assertFalse(imports(null, "mine", stick).model().isVerified());
    }

    @Test
    void theOfficialNameIsTakenAmongSeveralWeights() throws Exception {
        write("model.safetensors", "the same in another form");
        write("model.bin", StoreFixture.WEIGHTS);
        write("optimizer.pt", "of the training");
        assertEquals("fake-clip", imports(null, null, stick).model().id());
    }

    @Test
    void severalWeightsWithoutAnOfficialNameAreAQuestion() throws Exception {
        write("a.pt", "one");
        write("b.pt", "two");
        ModelException e = fails("fake", "mine", stick);
        assertTrue(String.valueOf(e.getMessage()).contains("a.pt, b.pt"), e::toString);
        assertEquals(
                Problem.REFUSED,
                fails("fake", "mine", stick.resolve("a.pt"), stick.resolve("b.pt")).problem());
        write("a.safetensors", "one, safely");
        InstalledModel model = imports("fake", "mine", stick).model();
        assertEquals("one, safely", Files.readString(model.weights()));
        InstalledModel named = imports("fake", "mine2", stick.resolve("b.pt"), stick).model();
        assertEquals("two", Files.readString(named.weights()), "what is named comes first");
    }

    @Test
    void whatIsNotThereOrNoModelIsSaid() throws Exception {
        Path text = write("notes.txt", "nothing");
        assertEquals(Problem.REFUSED, fails("fake", "mine", text).problem());
        assertEquals(Problem.REFUSED, fails("fake", "mine", stick).problem());
        assertEquals(
                Problem.NO_SUCH_FILE, fails("fake", "mine", folder.resolve("nowhere")).problem());
    }

    private Installation imports(@Nullable String family, @Nullable String id, Path... paths)
            throws Exception {
        return store.importFrom(new ImportRequest(List.of(paths), family, id), _ -> {});
    }

    private ModelException fails(@Nullable String family, @Nullable String id, Path... paths) {
        ModelException e = assertThrows(ModelException.class, () -> imports(family, id, paths));
        assertTrue(String.valueOf(e.getMessage()).endsWith("."), e::toString);
        return e;
    }

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(stick);
        return Files.writeString(stick.resolve(name), text);
    }
}
