package semblance.search.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.bench.MadeResults;
import semblance.search.Query;
import semblance.search.SearchResult;
import semblance.search.SearchResults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

class ExportTest {
    private static final String ODD = "/a/say \"hi\", <b>&\nnew line'.jpg";

    @TempDir @Nullable Path folder;

    private final SearchResult odd =
            MadeResults.picture(ODD, "2024-05-01", Map.of("camera", "=HYPERLINK(1)"));
    private final SearchResults found =
            new SearchResults(
                    Query.ofWords("a <boat>", "ship"),
                    List.of(odd, MadeResults.picture("/a/plain.jpg", "2024-05-01", Map.of())),
                    0.5,
                    Duration.ofMillis(12),
                    List.of());

    @Test
    void tableHasItsFieldsQuotedAsTheStandardSays() throws IOException {
        String csv = written(Format.CSV);
        assertTrue(csv.startsWith("\uFEFFrank,path,kind,"), csv);
        assertTrue(csv.contains("1,\"/a/say \"\"hi\"\", <b>&\nnew line'.jpg\",image,0.8000,"), csv);
        assertTrue(csv.contains(",'=HYPERLINK(1),"), "spreadsheets must not compute names");
        assertTrue(csv.contains("\r\n2,/a/plain.jpg,image,"), csv);
        assertTrue(csv.endsWith("\r\n"));
    }

    @Test
    void jsonIsTheObjectOfTheCommandLine() throws IOException {
        JsonNode json = new ObjectMapper().readTree(written(Format.JSON));
        assertEquals("a <boat>", json.at("/query/text/0").asText());
        assertEquals("ship", json.at("/query/not").asText());
        assertEquals(12, json.at("/tookMillis").asInt());
        assertEquals(0.5, json.at("/cutoff").asDouble());
        assertEquals(1, json.at("/results/0/rank").asInt());
        assertEquals(ODD, json.at("/results/0/path").asText());
        assertEquals("resembles the query", json.at("/results/1/why").asText());
    }

    @Test
    void pageShowsPicturesAndEscapesWhatFilesAreCalled() throws IOException {
        String html = written(Format.HTML);
        assertTrue(html.contains("<h1>2 results: a &lt;boat&gt;</h1>"), html);
        assertTrue(html.contains("say &quot;hi&quot;, &lt;b&gt;&amp;\nnew line&#39;.jpg"), html);
        assertTrue(html.contains("src=\"data:image/jpeg;base64,AQID\""), html);
        assertFalse(html.contains("<b>"), html);
        assertFalse(html.contains("src=\"http"), "it needs nothing from elsewhere");
        assertTrue(html.contains("prefers-color-scheme: dark"), html);
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path target = place().resolve("there");
        Files.createDirectories(target.resolve("full"));
        Export export = new Export(content -> Optional.empty(), SheetWords.ENGLISH);
        Answer answer = Answer.of(found, found.results());
        assertThrows(IOException.class, () -> export.write(answer, Format.CSV, target));
        assertThrows(
                IOException.class,
                () -> export.write(answer, Format.CSV, place().resolve("no/such/folder.csv")));
        try (Stream<Path> left = Files.list(place())) {
            assertEquals(List.of(target), left.toList());
        }
    }

    private String written(Format format) throws IOException {
        Path picture = place().resolve("small.jpg");
        Files.write(picture, new byte[] {1, 2, 3});
        Path file = place().resolve("results" + format.ending());
        new Export(content -> Optional.of(picture), SheetWords.ENGLISH)
                .write(Answer.of(found, found.results()), format, file);
        return Files.readString(file);
    }

    private Path place() {
        return Objects.requireNonNull(folder);
    }
}
