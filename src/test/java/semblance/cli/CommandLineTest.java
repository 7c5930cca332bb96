package semblance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

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
import semblance.library.Library;
import semblance.media.MediaKind;
import semblance.models.FakeFamilies;
import semblance.models.ModelCard;
import semblance.models.ModelCatalog;
import semblance.models.ModelStore;
import semblance.search.Searcher;
import semblance.settings.SettingsFile;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words, exit codes and JSON that scripts rely on. */
class CommandLineTest {
    @TempDir private Path folder = Path.of("");

    private final FakeEngine engine = new FakeEngine();
    private Path media = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void makeFolder() {
        media = folder.resolve("media");
    }

    @Test
    void indexEndsWithCountsAndExitsWithZero() throws Exception {
        FakeEngine.write(media.resolve("a.gif"), "10");
        assertEquals(0, run("index", media.toString(), "--json"));
        JsonNode summary = json();
        assertEquals(1, summary.get("indexed").asInt());
        for (String field : List.of("unchanged", "moved", "removed", "failed")) {
            assertEquals(0, summary.get(field).asInt(), field);
        }
        assertTrue(summary.get("seconds").isNumber());
        assertTrue(summary.get("failures").isEmpty());
    }

    @Test
    void aFailedFileIsNamedWithItsReasonAndTheExitIsOne() throws Exception {
        Path broken = FakeEngine.write(media.resolve("broken.gif"), "broken");
        assertEquals(1, run("index", media.toString(), "--json"));
        JsonNode failure = json().get("failures").get(0);
        assertEquals(broken.toString(), failure.get("path").asText());
        assertEquals("decode", failure.get("stage").asText());
        assertEquals("It is broken.", failure.get("reason").asText());
        assertEquals(0, run("failures", "--json"));
        assertEquals(1, json().get("failures").size());
    }

    @Test
    void searchAnswersWithTheFieldsThatScriptsRead() throws Exception {
        Path query = FakeEngine.write(media.resolve("a.gif"), "10");
        Path film = FakeEngine.write(media.resolve("film.gif"), "90 12");
        run("index", media.toString());
        assertEquals(0, run("search", "--like", query.toString(), "--json"));
        JsonNode answer = json();
        assertTrue(answer.get("query").isObject());
        assertTrue(answer.get("tookMillis").isNumber());
        assertTrue(answer.get("cutoff").isNull());
        JsonNode result = answer.get("results").get(0);
        assertEquals(1, result.get("rank").asInt());
        assertEquals(film.toString(), result.get("path").asText());
        assertEquals("image", result.get("kind").asText());
        assertEquals(Math.cos(Math.toRadians(2)), result.get("score").asDouble(), 1e-5);
        assertFalse(result.get("close").asBoolean());
        assertEquals(1.0, result.get("start").asDouble());
        assertEquals(2.0, result.get("end").asDouble());
        assertEquals("fake-look", result.get("model").asText());
        assertTrue(result.get("why").isTextual());
    }

    @Test
    void answersAreWrittenAsTheNameOfTheFileSays() throws Exception {
        FakeEngine.write(media.resolve("red car.gif"), "10");
        run("index", media.toString());
        for (String name : List.of("cars.csv", "cars.json", "cars.html")) {
            Path file = media.resolve(name);
            assertEquals(0, run("search", "--text", "car", "--export", file.toString()), name);
            assertTrue(Files.readString(file).contains("red car.gif"), name);
        }
        Path wrong = media.resolve("cars.pdf");
        assertEquals(2, run("search", "--text", "car", "--export", wrong.toString()));
        assertTrue(err.toString().contains(".csv, .json or .html"), err.toString());
        assertFalse(Files.exists(wrong));
    }

    @Test
    void aStillPictureHasNoTimes() throws Exception {
        Path query = FakeEngine.write(media.resolve("a.gif"), "10");
        FakeEngine.write(media.resolve("b.gif"), "11");
        run("index", media.toString());
        run("search", "--like", query.toString(), "--json");
        assertTrue(json().get("results").get(0).get("start").isNull());
    }

    @Test
    void wordsWithoutATextModelSaySoOnStandardErrorAndSearchNames() throws Exception {
        FakeEngine.write(media.resolve("red car.gif"), "10");
        run("index", media.toString());
        assertEquals(0, run("search", "--text", "car", "--json"));
        assertEquals(1, json().get("results").size());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void conditionsOnFactsFilterAndListFiles() throws Exception {
        FakeEngine.write(media.resolve("red car.gif"), "10");
        FakeEngine.write(media.resolve("old car.gif"), "10" + " 20".repeat(400));
        run("index", media.toString());
        assertEquals(
                0,
                run("search", "--text", "car", "--where", "size < 1 kB", "--json"),
                err::toString);
        assertEquals(1, json().get("results").size());
        assertEquals("size<1 kb", json().get("query").get("where").get(0).asText());
        assertEquals(0, run("search", "--where", "size>=1kB", "--json"));
        assertEquals(1, json().get("results").size());
        assertTrue(json().get("results").get(0).get("path").asText().endsWith("old car.gif"));
    }

    @Test
    void wrongUsageExitsWithTwoAndOneClearLine() throws Exception {
        FakeEngine.write(media.resolve("a.gif"), "10");
        run("index", media.toString());
        for (String[] wrong :
                new String[][] {
                    {"search"},
                    {"search", "--like"},
                    {"search", "--text", " "},
                    {"search", "--text", "x", "--kind", "smell"},
                    {"search", "--text", "x", "--where", "length>60"},
                    {"search", "--text", "x", "--where", "duration>long"},
                    {"search", "--where", "long"},
                    {"search", "--where", "width>1", "--unlike", "a.gif"},
                    {"search", "--text", "x", "--top", "0"},
                    {"search", "--text", "x", "--top", "many"},
                    {"search", "--like", "a.gif", "--region", "1,2,3"},
                    {"search", "--like", "a.gif", "--span", "5-2"},
                    {"search", "--like", folder.resolve("nowhere.jpg").toString()},
                    {"index"},
                    {"index", folder.resolve("nowhere").toString()},
                    {"index", media.toString(), "--workers", "0"},
                    {"bench", "--dimensions", "64"},
                    {"bench", "--vectors", "0"},
                    {"bench", "--vectors", "10", "--dimensions", "9000"},
                    {"bench", "--vectors", "2000000000"},
                    {"bench", "--vectors", "10", "--window"},
                    {"bench", "--vectors", "10", "--format", "int3"},
                    {"index", media.toString(), "--json", "--quiet"},
                    {"embed", "--model", "fake-look"},
                    {"models"},
                    {"fly"},
                }) {
            assertEquals(2, run(wrong), () -> String.join(" ", wrong));
            assertTrue(err.toString().lines().count() <= 2, err::toString);
            assertEquals("", out.toString());
        }
    }

    @Test
    void aModelThatIsNotThereExitsWithThree() throws Exception {
        FakeEngine.write(media.resolve("a.gif"), "10");
        run("index", media.toString());
        assertEquals(3, run("search", "--text", "x", "--model", "nonsense"));
        assertEquals(3, run("index", media.toString(), "--model", "nonsense"));
        assertEquals(3, run("embed", "--model", "nonsense", "a.gif"));
    }

    @Test
    void aLibraryThatCannotBeOpenedExitsWithFour() throws Exception {
        assertEquals(4, run("status"), "there is no library yet");
        FakeEngine.write(media.resolve("a.gif"), "10");
        run("index", media.toString());
        try (Library _ = new Libraries(LuceneStore::open, engine).open(folder.resolve("library"))) {
            assertEquals(4, run("index", media.toString()), "locked");
            assertEquals(0, run("search", "--text", "a"), "searching goes on");
        }
    }

    @Test
    void aFolderThatIsNotThereLeavesNoLibraryBehind() throws Exception {
        assertEquals(2, run("index", folder.resolve("nowhere").toString()));
        assertFalse(Files.exists(folder.resolve("library")));
    }

    @Test
    void anUnpluggedFolderKeepsItsFilesAndIsToldOf() throws Exception {
        FakeEngine.write(media.resolve("usb/a.gif"), "10");
        run("index", media.resolve("usb").toString());
        Files.move(media.resolve("usb"), folder.resolve("unplugged"));
        assertEquals(0, run("index", media.resolve("usb").toString(), "--json"));
        assertEquals(0, json().get("removed").asInt());
        assertTrue(err.toString().contains("offline"), err::toString);
        run("status", "--json");
        assertEquals(1, json().get("files").get("image").asInt());
        assertFalse(json().get("folders").get(0).get("online").asBoolean());
    }

    @Test
    void statusTellsWhatIsIndexed() throws Exception {
        FakeEngine.write(media.resolve("a.gif"), "10");
        run("index", media.toString());
        assertEquals(0, run("status", "--json"));
        JsonNode status = json();
        assertEquals(1, status.get("files").get("image").asInt());
        assertEquals(1, status.get("vectors").get("fake-look").asInt());
        assertTrue(status.get("folders").get(0).get("online").asBoolean());
        assertEquals(0, run("status"));
        assertTrue(out.toString().contains("1 picture,"), out::toString);
    }

    @Test
    void duplicatesListsCopies() throws Exception {
        FakeEngine.write(media.resolve("a.gif"), "10");
        FakeEngine.write(media.resolve("b.gif"), "10");
        FakeEngine.write(media.resolve("c.gif"), "20");
        run("index", media.toString());
        assertEquals(0, run("duplicates", "--json"));
        assertEquals(1, json().get("groups").size());
        assertEquals(2, json().get("groups").get(0).get("paths").size());
        run("duplicates", "--kind", "audio", "--json");
        assertEquals(0, json().get("groups").size());
    }

    @Test
    void embedPrintsOneUnitVectorALine() throws Exception {
        Path a = FakeEngine.write(media.resolve("a.gif"), "0");
        Path broken = FakeEngine.write(media.resolve("broken.gif"), "broken");
        assertEquals(1, run("embed", "--model", "fake-look", a.toString(), broken.toString()));
        JsonNode line = json();
        assertEquals(a.toString(), line.get("input").asText());
        assertEquals("fake-look", line.get("model").asText());
        assertEquals(1.0, line.get("vector").get(0).asDouble(), 1e-6);
    }

    @Test
    void modelsAreListed() throws Exception {
        assertEquals(0, run("models", "list", "--json"));
        assertEquals("fake-look", json().get("models").get(0).get("id").asText());
    }

    @Test
    void namesThatWouldSteerATerminalAreMadeHarmless() {
        assertEquals("a?[31mb?c.jpg", ResultTable.printable("a\u001b[31mb\u202ec.jpg"));
    }

    @Test
    void noMemoryLeftIsSaidInASentenceAndExitsWithFive() {
        Program program =
                new Program(
                        new Libraries(
                                (_, _) -> {
                                    throw new OutOfMemoryError("no heap");
                                },
                                engine),
                        library -> new Searcher(library, engine),
                        new FileVectors(engine),
                        store(new ModelCatalog(List.of())),
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
        assertEquals(5, CommandLineProgram.run(program, "status"));
    }

    private int run(String... args) throws Exception {
        out = new StringWriter();
        err = new StringWriter();
        Files.createDirectories(media);
        Program program =
                new Program(
                        new Libraries(LuceneStore::open, engine),
                        library -> new Searcher(library, engine),
                        new FileVectors(engine),
                        store(
                                new ModelCatalog(
                                        List.of(
                                                new ModelCard(
                                                        "fake-look",
                                                        "Fake look",
                                                        "fake",
                                                        Set.of(MediaKind.IMAGE),
                                                        false,
                                                        3,
                                                        "any picture",
                                                        "CC0-1.0",
                                                        null,
                                                        "It is fake.",
                                                        1,
                                                        List.of())))),
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

    private ModelStore store(ModelCatalog catalog) {
        return new ModelStore(folder.resolve("models"), catalog, new FakeFamilies());
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(out.toString());
    }
}
