package semblance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import semblance.bench.Benchmark;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.engine.FakeConcepts;
import semblance.engine.FakeEngine;
import semblance.index.lucene.LuceneStore;
import semblance.library.FileVectors;
import semblance.library.IndexingOptions;
import semblance.library.IndexingProgress;
import semblance.library.Libraries;
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

/** What the commands do with models that a person chooses. */
class ModelCommandsTest {
    @TempDir private Path folder = Path.of("");

    private final FakeEngine engine =
            new FakeEngine(List.of(FakeEngine.LOOK, FakeConcepts.JOINT, FakeEngine.CLASSES));
    private Path media = Path.of("");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void makeFolder() throws Exception {
        media = Files.createDirectories(folder.resolve("media"));
    }

    @Test
    void embedPrintsTextsExactlyAndInOrder() throws Exception {
        assertEquals(0, run("embed", "--model", "fake-joint", "--text", "a dog", "snow"));
        List<JsonNode> lines = lines();
        assertEquals(2, lines.size());
        int line = 0;
        for (String text : List.of("a dog", "snow")) {
            JsonNode printed = lines.get(line);
            assertEquals(text, printed.get("input").asText());
            assertEquals("fake-joint", printed.get("model").asText());
            assertVector(FakeConcepts.text(text, FakeConcepts.JOINT), 1, printed.get("vector"));
            line++;
        }
    }

    @Test
    void embedRawPrintsTheModelsOwnOutput() throws Exception {
        assertEquals(0, run("embed", "--model", "fake-joint", "--raw", "--text", "snow"));
        Embedding snow = FakeConcepts.text("snow", FakeConcepts.JOINT);
        assertVector(snow, 2, lines().getFirst().get("vector"));
        Path file = FakeEngine.write(media.resolve("a.gif"), "10+beach");
        assertEquals(0, run("embed", "--model", "fake-joint", "--raw", file.toString()));
        Embedding beach = FakeConcepts.picture("10+beach", FakeConcepts.JOINT);
        assertVector(beach, 2, lines().getFirst().get("vector"));
    }

    @Test
    void embedTellsOfABadFileAndGoesOn() throws Exception {
        Path film = FakeEngine.write(media.resolve("film.gif"), "0 90");
        Path broken = FakeEngine.write(media.resolve("broken.gif"), "broken");
        Path last = FakeEngine.write(media.resolve("last.gif"), "90");
        assertEquals(
                1,
                run(
                        "embed",
                        "--model",
                        "fake-look",
                        film.toString(),
                        broken.toString(),
                        last.toString()));
        List<JsonNode> lines = lines();
        assertEquals(3, lines.size(), "two moments of a film and a picture");
        assertEquals(1.0, lines.get(1).get("start").asDouble());
        assertEquals(last.toString(), lines.get(2).get("input").asText());
        assertEquals(broken + ": It is broken.", err.toString().lines().toList().getLast());
    }

    @Test
    void embedRefusesWordsForAModelThatReadsNone() throws Exception {
        assertEquals(2, run("embed", "--model", "fake-look", "--text", "dog"));
        assertEquals("The model fake-look does not read words.", err.toString().strip());
    }

    @Test
    void aModelThatIsNotInstalledOrUnknownOrBrokenExitsWithThree() throws Exception {
        assertEquals(3, run("embed", "--model", "known", "--text", "dog"));
        assertEquals(
                "The model known is not installed; 'semblance models get known' installs it.",
                err.toString().strip());
        assertEquals(3, run("index", "--model", "nonsense", media.toString()));
        assertEquals(
                "The model nonsense is not installed; 'semblance models list' names those that are.",
                err.toString().strip());
        FakeEngine.write(media.resolve("a.gif"), "10");
        engine.breakModel("fake-joint");
        String sentence = "The model fake-joint is damaged: install it again.";
        assertEquals(3, run("embed", "--model", "fake-joint", "--text", "dog"));
        assertEquals(sentence, err.toString().lines().toList().getLast());
        assertEquals(3, run("index", media.toString(), "--quiet"));
        assertEquals(sentence, err.toString().strip());
        assertEquals(0, run("index", "--model", "fake-look", media.toString(), "--json"));
        assertEquals(1, lines().getLast().get("indexed").asInt());
    }

    @Test
    void aBrokenModelEndsASearchWithThree() throws Exception {
        FakeEngine.write(media.resolve("a.gif"), "10");
        run("index", media.toString());
        engine.breakModel("fake-joint");
        assertEquals(3, run("search", "--text", "dog"));
        assertEquals("The model fake-joint is damaged: install it again.", err.toString().strip());
    }

    @Test
    void indexTakesSeveralModelsAndStatusTellsWhatEachHasSeen() throws Exception {
        FakeEngine.write(media.resolve("a.gif"), "10");
        run("index", media.toString(), "--model", "fake-classes", "--model", "fake-joint");
        FakeEngine.write(media.resolve("b.gif"), "20");
        run("index", media.toString(), "--model", "fake-joint");
        assertEquals(0, run("status", "--json"));
        JsonNode models = lines().getFirst().get("models");
        assertEquals(Set.of("fake-classes", "fake-joint"), Set.copyOf(names(models)));
        assertEquals(1, models.get("fake-classes").get("files").asInt());
        assertEquals(2, models.get("fake-classes").get("ofFiles").asInt());
        assertEquals(2, models.get("fake-joint").get("files").asInt());
        run("status");
        assertTrue(out.toString().contains("fake-classes: 1 of 2 files, 1 vector"), out::toString);
    }

    @Test
    void searchTakesTextsExamplesAndTheirOppositesTogetherAndEchoesThem() throws Exception {
        Path city = FakeEngine.write(media.resolve("x1.gif"), "1+city");
        FakeEngine.write(media.resolve("x2.gif"), "2+city+night");
        Path dog = FakeEngine.write(media.resolve("x3.gif"), "3+dog+night");
        run("index", media.toString());
        String[] words = {
            "search",
            "--like",
            city.toString(),
            "--text",
            "night",
            "--not",
            "people",
            "--unlike",
            dog.toString(),
            "--json"
        };
        assertEquals(0, run(words));
        JsonNode answer = lines().getFirst();
        JsonNode query = answer.get("query");
        assertEquals("night", query.get("text").get(0).asText());
        assertEquals(city.toString(), query.get("like").get(0).get("path").asText());
        assertEquals("people", query.get("not").asText());
        assertEquals(dog.toString(), query.get("unlike").get(0).asText());
        JsonNode first = answer.get("results").get(0);
        assertEquals(media.resolve("x2.gif").toString(), first.get("path").asText());
        assertEquals("fake-joint", first.get("model").asText());
        assertEquals("resembles the example and matches the words", first.get("why").asText());
    }

    @Test
    void progressSaysWhatIsPrepared() {
        assertEquals(
                "Compiling resnet50 for this computer",
                ProgressPrinter.line(
                        new IndexingProgress(
                                IndexingProgress.Phase.PREPARING,
                                10,
                                0,
                                0,
                                0,
                                null,
                                "Compiling resnet50 for this computer")));
    }

    private static void assertVector(Embedding wanted, float factor, JsonNode printed) {
        assertEquals(wanted.vector().length, printed.size());
        for (int i = 0; i < printed.size(); i++) {
            float value = Float.parseFloat(printed.get(i).asText());
            assertEquals(factor * wanted.vector()[i], value, "all digits are printed");
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        Program program =
                new Program(
                        new Libraries(LuceneStore::open, engine),
                        library -> new Searcher(library, engine),
                        new FileVectors(engine),
                        new ModelStore(
                                folder.resolve("models"),
                                new ModelCatalog(
                                        List.of(card(new EmbeddingSpace("known", "none", "1", 2)))),
                                new FakeFamilies()),
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

    private static ModelCard card(EmbeddingSpace space) {
        return new ModelCard(
                space.modelId(),
                "Known",
                "fake",
                Set.of(MediaKind.IMAGE),
                false,
                space.dimension(),
                "any picture",
                "CC0-1.0",
                null,
                "It is not there.",
                1,
                List.of());
    }

    private List<JsonNode> lines() throws Exception {
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
