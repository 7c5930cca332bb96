package semblance.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import semblance.models.ModelException.Problem;
import semblance.models.ModelFile.Role;
import semblance.models.download.TestServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(30)
class ModelStoreTest {
    @TempDir private Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void nameFolder() {
        root = folder.resolve("data/models");
    }

    @Test
    void aNewStoreIsEmptyAndMakesNothing() {
        ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
        assertEquals(List.of(), store.installed());
        assertEquals(List.of(), store.damaged());
        assertEquals(List.of(), store.partial());
        assertEquals(0, store.bytesOnDisk());
        assertTrue(store.has("built-in"));
        assertFalse(store.has("fake-clip"));
        assertFalse(store.has("../../etc"));
        assertFalse(Files.exists(root));
    }

    @Test
    void aModelIsDownloadedWholeAndStaysInstalled() throws Exception {
        try (TestServer server = server()) {
            ModelStore store = store(server);
            Installation done = store.install("fake-clip", _ -> {});
            assertEquals(List.of(), done.notes());
            InstalledModel model = done.model();
            assertTrue(model.isVerified());
            assertTrue(model.card().understandsText());
            assertEquals(StoreFixture.sha256(StoreFixture.WEIGHTS), model.weightsHash());
            assertEquals(StoreFixture.WEIGHTS, Files.readString(model.weights()));
            assertEquals(Optional.of(model), store.find("fake-clip"));
            assertEquals(List.of(model), store(server).installed(), "in another run");
            assertEquals(List.of(), store.partial());
            assertTrue(store.check("fake-clip", _ -> {}).isVerified());
            int requests = server.requests().size();
            assertEquals(1, store.install("fake-clip", _ -> {}).notes().size());
            assertEquals(requests, server.requests().size(), "nothing is fetched twice");
        }
    }

    @Test
    void aHashOfWhichOnlyTheFirstDigitsAreKnownIsKeptWhole() throws Exception {
        try (TestServer server =
                new TestServer((request, reply) ->
                        reply.file(request, bytes(StoreFixture.OTHER_WEIGHTS), "\"1\""))) {
            InstalledModel model = store(server).install("fake-look", _ -> {}).model();
            assertEquals(StoreFixture.sha256(StoreFixture.OTHER_WEIGHTS), model.weightsHash());
        }
    }

    @Test
    void aDownloadThatFailsLeavesItsPartsAndGoesOnLater() throws Exception {
        AtomicReference<String> words = new AtomicReference<>("{\"of\": \"somebody else\"}");
        try (TestServer server =
                new TestServer((request, reply) ->
                        reply.file(
                                request,
                                bytes(
                                        request.path().equals("/weights")
                                                ? StoreFixture.WEIGHTS
                                                : words.get()),
                                "\"1\""))) {
            ModelStore store = store(server);
            ModelException e = fails(() -> store.install("fake-clip", _ -> {}));
            assertEquals(Problem.DOWNLOAD_FAILED, e.problem());
            assertEquals(List.of(), store.installed());
            assertEquals(
                    List.of(new PartialModel("fake-clip", StoreFixture.WEIGHTS.length())),
                    store.partial());
            words.set(StoreFixture.WORDS);
            store.install("fake-clip", _ -> {});
            assertEquals(
                    List.of("/weights", "/words", "/words"),
                    server.requests().stream().map(TestServer.Request::path).toList());
            assertEquals(List.of(), store.partial());
        }
    }

    @Test
    void whatIsLeftOfADownloadCanBeDeleted() throws Exception {
        ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
        write(root.resolve(".download/fake-clip/model.bin.part"), "half");
        assertEquals(List.of(new PartialModel("fake-clip", 4)), store.partial());
        assertEquals(
                Problem.NOT_INSTALLED, fails(() -> store.check("fake-clip", _ -> {})).problem());
        store.removePartial("fake-clip");
        assertEquals(List.of(), store.partial());
        assertEquals(Problem.NOT_INSTALLED, fails(() -> store.remove("fake-clip")).problem());
    }

    @Test
    void onlyKnownModelsAreInstalled() {
        ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
        assertEquals(Problem.UNKNOWN, fails(() -> store.install("nonsense", _ -> {})).problem());
        assertEquals(Problem.WRONG_NAME, fails(() -> store.install("built-in", _ -> {})).problem());
        assertEquals(Problem.UNKNOWN, fails(() -> store.remove("../models")).problem());
        assertEquals(Problem.UNKNOWN, fails(() -> store.check("nonsense", _ -> {})).problem());
        assertEquals(Problem.WRONG_NAME, fails(() -> store.remove("built-in")).problem());
    }

    @Test
    void aChangedFileIsFoundByACheckAndOneOfAnotherSizeAtOnce() throws Exception {
        try (TestServer server = server()) {
            ModelStore store = store(server);
            Path weights = store.install("fake-clip", _ -> {}).model().weights();
            Files.writeString(weights, StoreFixture.WEIGHTS.replace('o', 'x'));
            assertTrue(store.has("fake-clip"));
            ModelCheck changed = store.check("fake-clip", _ -> {});
            assertFalse(changed.isIntact());
            assertFalse(changed.isVerified());
            assertTrue(changed.problems().get(0).contains("model.bin"));
            Files.writeString(weights, "short");
            assertFalse(store.has("fake-clip"));
            assertEquals(List.of("fake-clip"), store.damaged());
            store.install("fake-clip", _ -> {});
            assertTrue(store.check("fake-clip", _ -> {}).isVerified());
            assertEquals(
                    List.of("/weights", "/words", "/weights"),
                    server.requests().stream().map(TestServer.Request::path).toList(),
                    "only what is damaged is fetched again");
        }
    }

    @Test
    void aManifestThatMakesNoSenseIsDamageNotACrash() throws Exception {
        ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
        for (String manifest :
                List.of(
                        "",
                        "[]",
                        "{\"installed\":7}",
                        "{\"card\":{},\"installed\":[{\"role\":\"weights\",\"name\":\"../../x\",\"bytes\":1,\"sha256\":\""
                                + StoreFixture.sha256("")
                                + "\"}]}")) {
            write(root.resolve("odd/manifest.json"), manifest);
            assertEquals(Optional.empty(), store.find("odd"));
            assertEquals(List.of("odd"), store.damaged());
            assertFalse(store.check("odd", _ -> {}).isIntact());
        }
        store.remove("odd");
        assertEquals(List.of(), store.damaged());
    }

    @Test
    void aRemovedModelLeavesNothing() throws Exception {
        try (TestServer server = server()) {
            ModelStore store = store(server);
            store.install("fake-clip", _ -> {});
            assertTrue(store.remove("fake-clip") > StoreFixture.WEIGHTS.length());
            assertEquals(List.of(), store.installed());
            assertEquals(0, store.bytesOnDisk());
        }
    }

    @Test
    void whatACrashLeftIsNoModelAndIsSweptByTheNext() throws Exception {
        write(root.resolve(".import/fake-clip/model.bin"), "half of it");
        write(root.resolve(".removed/fake-clip-77/model.bin"), "the old one");
        write(root.resolve(".download/fake-clip/tokenizer.json"), "other words");
        write(root.resolve(".download/fake-clip/of-an-older-card.bin"), "no longer needed");
        try (TestServer server = server()) {
            ModelStore store = store(server);
            assertEquals(List.of(), store.installed());
            assertEquals(List.of(), store.damaged());
            store.install("fake-clip", _ -> {});
            try (var files = Files.walk(root)) {
                assertEquals(
                        List.of(
                                ".locks/fake-clip.lock",
                                "fake-clip/manifest.json",
                                "fake-clip/model.bin",
                                "fake-clip/tokenizer.json"),
                        files.filter(Files::isRegularFile)
                                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                                .sorted()
                                .toList());
            }
        }
    }

    @Test
    void weightsThatTheFamilyRefusesAreNotInstalled() throws Exception {
        ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
        Path file = write(folder.resolve("mine.pt"), "hostile");
        ModelException e =
                fails(() ->
                        store.importFrom(
                                new ImportRequest(List.of(file), "fake", "mine"), _ -> {}));
        assertEquals("The weights are not those of fake.", e.getMessage());
        assertEquals(List.of(), store.installed());
        assertEquals(0, store.bytesOnDisk());
    }

    @Test
    void aFolderThatIsAFileIsSaid() throws Exception {
        write(root, "a file where a folder should be");
        Path file = write(folder.resolve("mine.pt"), "mine");
        ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
        assertEquals(List.of(), store.installed());
        ModelException e =
                fails(() ->
                        store.importFrom(
                                new ImportRequest(List.of(file), "fake", "mine"), _ -> {}));
        assertEquals(Problem.UNUSABLE_FOLDER, e.problem());
    }

    @Test
    void aModelThatNoDiskHoldsIsNotBegun() throws Exception {
        ModelCard huge = StoreFixture.catalog().find("fake-clip").orElseThrow();
        ModelFile weights = huge.file(Role.WEIGHTS).orElseThrow();
        ModelCatalog catalog =
                new ModelCatalog(
                        List.of(
                                huge.ofOwn(
                                        "huge",
                                        1,
                                        false,
                                        List.of(
                                                new ModelFile(
                                                        "huge.bin",
                                                        Role.WEIGHTS,
                                                        weights.sources(),
                                                        1L << 60,
                                                        weights.sha256())))));
        ModelStore store = StoreFixture.store(root, catalog);
        ModelException e = fails(() -> store.install("huge", _ -> {}));
        assertEquals(Problem.DISK_FULL, e.problem());
    }

    private interface Work {
        void run() throws ModelException, InterruptedException;
    }

    private static ModelException fails(Work work) {
        ModelException e = assertThrows(ModelException.class, work::run);
        assertTrue(String.valueOf(e.getMessage()).endsWith("."), e::toString);
        return e;
    }

    private ModelStore store(TestServer server) {
        return StoreFixture.store(
                root, StoreFixture.catalog(server.address("/weights"), server.address("/words")));
    }

    private static TestServer server() throws IOException {
        return new TestServer((request, reply) ->
                reply.file(
                        request,
                        bytes(
                                request.path().equals("/weights")
                                        ? StoreFixture.WEIGHTS
                                        : StoreFixture.WORDS),
                        "\"1\""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
