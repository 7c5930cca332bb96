package semblance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import semblance.bench.Benchmark;
import semblance.engine.FakeEngine;
import semblance.index.lucene.LuceneStore;
import semblance.library.FileVectors;
import semblance.library.IndexingOptions;
import semblance.library.Libraries;
import semblance.media.MediaKind;
import semblance.models.FakeFamilies;
import semblance.models.ModelCard;
import semblance.models.ModelCatalog;
import semblance.models.ModelException.Problem;
import semblance.models.ModelFile;
import semblance.models.ModelFile.Role;
import semblance.models.ModelProgress;
import semblance.models.ModelProgress.Step;
import semblance.models.ModelStore;
import semblance.models.download.FileDigest;
import semblance.models.download.TestServer;
import semblance.search.Searcher;
import semblance.settings.SettingsFile;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the commands for models say to scripts. */
class ModelsCommandsTest {
    private static final byte[] WEIGHTS = "official weights".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder = Path.of("");

    private final FakeEngine engine = new FakeEngine();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private TestServer server = server();

    private static TestServer server() {
        try {
            return new TestServer((request, reply) -> {
                if (request.path().equals("/fake")) {
                    reply.file(request, WEIGHTS, "\"1\"");
                } else {
                    reply.head(404, "Content-Length: 0");
                }
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void closeServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void forget() {
        out = new StringWriter();
    }

    @Test
    void theListTellsWhatThereIsAndWhatIsInUse() throws Exception {
        assertEquals(0, run("models", "list", "--json"));
        JsonNode models = json().get("models");
        assertEquals("fake-net", models.get(0).get("id").asText(), "the best comes first");
        assertFalse(models.get(0).get("installed").asBoolean());
        assertTrue(models.get(0).get("inUse").isEmpty());
        assertEquals(WEIGHTS.length, models.get(0).get("downloadBytes").asLong());
        assertEquals("CC0-1.0", models.get(0).get("licence").asText());
        JsonNode builtIn = models.get(2);
        assertEquals("built-in", builtIn.get("id").asText());
        assertTrue(builtIn.get("installed").asBoolean());
        assertEquals("image", builtIn.get("inUse").get(0).asText());
        assertEquals(0, run("models", "list"));
        assertTrue(out.toString().contains("not installed, download of 16 bytes"), out::toString);
        assertTrue(out.toString().contains("in use for image"), out::toString);
    }

    @Test
    void getInstallsAndTheListShowsIt() throws Exception {
        assertEquals(0, run("models", "get", "fake-net", "--json"), () -> err.toString());
        assertTrue(json().get("verified").asBoolean());
        assertEquals(64, json().get("sha256").asText().length());
        run("models", "list", "--json");
        JsonNode model = json().get("models").get(0);
        assertTrue(model.get("installed").asBoolean());
        assertTrue(model.get("verified").asBoolean());
        assertEquals("image", model.get("inUse").get(0).asText());
        assertEquals(0, run("models", "get", "fake-net"));
        assertEquals("Installed: fake-net, verified.", out.toString().strip());
        assertTrue(err.toString().contains("installed already"));
        assertEquals(0, run("models", "check", "--json"));
        assertTrue(json().get("models").get(0).get("intact").asBoolean());
        assertEquals(0, run("models", "remove", "fake-net", "--json"));
        assertEquals("fake-net", json().get("removed").asText());
        assertEquals(3, run("models", "check", "fake-net"));
    }

    @Test
    void aModelThatTheServersDoNotHaveExitsWithThreeAndOneSentence() throws Exception {
        assertEquals(3, run("models", "get", "fake-gone"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("status 404"), err::toString);
        assertEquals(3, run("models", "get", "nonsense"));
        assertEquals(2, run("models", "get", "built-in"));
        assertEquals(2, run("models", "get"));
    }

    @Test
    void importTakesFilesAndTellsWhatTheyAre() throws Exception {
        Path official = Files.write(folder.resolve("any.pth"), WEIGHTS);
        assertEquals(0, run("models", "import", official.toString(), "--json"));
        assertEquals("fake-net", json().get("id").asText());
        Path own = Files.writeString(folder.resolve("own.pth"), "my own");
        assertEquals(3, run("models", "import", own.toString()));
        assertEquals(2, run("models", "import", own.toString(), "--id", "mine"));
        assertEquals(
                0,
                run(
                        "models",
                        "import",
                        own.toString(),
                        "--id",
                        "mine",
                        "--family",
                        "fake",
                        "--json"));
        assertFalse(json().get("verified").asBoolean());
        assertEquals(1, json().get("notes").size());
        Path bad = Files.writeString(folder.resolve("bad.pth"), "hostile");
        assertEquals(3, run("models", "import", bad.toString(), "--id", "bad", "--family", "fake"));
        assertEquals(2, run("models", "import", folder.resolve("nowhere").toString()));
    }

    @Test
    void aChangedFileIsFoundAndExitsWithThree() throws Exception {
        Path own = Files.writeString(folder.resolve("own.pth"), "my own");
        run("models", "import", own.toString(), "--id", "mine", "--family", "fake", "--json");
        Files.writeString(Path.of(json().get("files").get(0).asText()), "my awn");
        assertEquals(3, run("models", "check", "mine"));
        assertTrue(out.toString().contains("SHA-256 differs"), out::toString);
        assertEquals(3, run("models", "check", "--json"));
        assertFalse(json().get("models").get(0).get("intact").asBoolean());
        Files.writeString(folder.resolve("models/mine/manifest.json"), "{");
        assertEquals(3, run("models", "check"));
        run("models", "list", "--json");
        assertEquals("mine", json().get("damaged").get(0).asText());
    }

    @Test
    void useKeepsTheChoiceWithTheNewestFirst() throws Exception {
        assertEquals(3, run("models", "use", "fake-net"));
        assertTrue(err.toString().contains("semblance models get fake-net"), err::toString);
        assertEquals(3, run("models", "use", "nonsense"));
        run("models", "get", "fake-net");
        assertEquals(0, run("models", "use", "fake-net"));
        assertEquals(0, run("models", "use", "built-in"));
        assertEquals(0, run("models", "use", "fake-net", "--json"));
        assertEquals("[\"fake-net\",\"built-in\"]", json().get("models").toString());
        run("models", "use", "built-in");
        run("models", "list", "--json");
        assertEquals("image", json().get("models").get(2).get("inUse").get(0).asText());
        assertTrue(json().get("models").get(0).get("inUse").isEmpty());
    }

    @Test
    void aModelThatIsKnownButNotInstalledIsMissing() throws Exception {
        assertEquals(3, run("embed", "--model", "fake-net", "a.gif"));
        assertTrue(err.toString().contains("semblance models get fake-net"), err::toString);
    }

    @Test
    void eachProblemHasItsExitCode() {
        for (Problem problem : Problem.values()) {
            assertTrue(Set.of(2, 3, 5).contains(ExitCode.of(problem)), problem::name);
        }
        assertEquals(3, ExitCode.of(Problem.NO_NETWORK));
        assertEquals(5, ExitCode.of(Problem.DISK_FULL));
    }

    @Test
    void theProgressIsOneLine() {
        assertEquals("", ModelProgressLine.of(null));
        assertEquals(
                "[############------------]  50 %  51.0 MB of 102.0 MB  3.0 MB/s  0:17 left  f.pth",
                ModelProgressLine.of(
                        new ModelProgress(
                                Step.DOWNLOADING,
                                "f.pth",
                                51_000_000,
                                102_000_000,
                                3_000_000,
                                Duration.ofSeconds(17),
                                "")));
        assertEquals(
                "51 bytes  copying f.pth",
                ModelProgressLine.of(new ModelProgress(Step.COPYING, "f.pth", 51, 0, 0, null, "")));
        assertEquals(
                "reading f.pth",
                ModelProgressLine.of(new ModelProgress(Step.READING, "f.pth", 0, 0, 0, null, "")));
        assertEquals(
                "It waits.",
                ModelProgressLine.of(
                        new ModelProgress(Step.DOWNLOADING, "f", 5, 9, 0, null, "It waits.")));
    }

    private int run(String... args) throws Exception {
        out = new StringWriter();
        err = new StringWriter();
        ModelCatalog catalog =
                new ModelCatalog(
                        List.of(
                                card("built-in", "builtin", 1000, List.of()),
                                card("fake-gone", "fake", 20, files("/gone")),
                                card("fake-net", "fake", 10, files("/fake"))));
        Program program =
                new Program(
                        new Libraries(LuceneStore::open, engine),
                        library -> new Searcher(library, engine),
                        new FileVectors(engine),
                        new ModelStore(folder.resolve("models"), catalog, new FakeFamilies()),
                        new SettingsFile(folder.resolve("settings.json")),
                        folder.resolve("library"),
                        new IndexingOptions(1, List.of(), false, Set.of()),
                        new Benchmark(
                                engine,
                                LuceneStore::open,
                                Map.of(),
                                List.of(),
                                Path.of("nowhere"),
                                (quick, progress) -> List.of()));
        CommandLine line = CommandLineProgram.commandLine(program);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    private List<ModelFile> files(String path) {
        FileDigest hash = new FileDigest();
        hash.add(ByteBuffer.wrap(WEIGHTS));
        String digits = path.equals("/fake") ? hash.finish().sha256() : "0".repeat(64);
        List<ModelFile> files = new ArrayList<>();
        files.add(
                new ModelFile(
                        "fake.pth",
                        Role.WEIGHTS,
                        List.of(server.address(path)),
                        WEIGHTS.length,
                        digits));
        return files;
    }

    private static ModelCard card(String id, String family, int rank, List<ModelFile> files) {
        return new ModelCard(
                id,
                id,
                family,
                Set.of(MediaKind.IMAGE),
                false,
                3,
                "any picture",
                "CC0-1.0",
                null,
                "It is fake.",
                rank,
                files);
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(out.toString());
    }
}
