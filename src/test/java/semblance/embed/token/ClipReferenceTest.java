package semblance.embed.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** The real vocabulary against ids of the reference implementations, where both are at hand. */
class ClipReferenceTest {
    private static final Path PARITY = Path.of("../shared/parity");
    private static final Path VOCABULARY =
            PARITY.resolve("vocab/clip_bpe_simple_vocab_16e6.txt.gz");
    private static final Path EXPECTED = PARITY.resolve("expected/tokens/clip.json");

    @TempDir Path folder;

    @BeforeEach
    void reference() {
        assumeTrue(
                Files.exists(VOCABULARY) && Files.exists(EXPECTED),
                "skipped: CLIP's vocabulary and reference ids are not beside this folder");
    }

    @Test
    void openAisIdsAreEqual() throws Exception {
        Tokenizer tokenizer = Tokenizers.open(VOCABULARY);
        assertEquals(49_408, tokenizer.size());
        for (JsonNode item : items()) {
            String text = item.get("text").asText();
            assertArrayEquals(ids(item.get("openai_ids")), tokenizer.ids(text), text);
        }
    }

    @Test
    void huggingFacesIdsAreEqual() throws Exception {
        List<String> merges;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(VOCABULARY)),
                                StandardCharsets.UTF_8))) {
            merges = lines.lines().skip(1).limit(48_894).toList();
        }
        Tokenizer tokenizer =
                Tokenizers.open(ToyVocabulary.huggingFace(folder, merges, true, false));
        assertEquals(49_408, tokenizer.size());
        for (JsonNode item : items()) {
            String text = item.get("text").asText();
            JsonNode own = item.get("hf_ids");
            int[] expected = ids(own.isArray() ? own : item.get("openai_ids"));
            assertArrayEquals(expected, tokenizer.ids(text), text);
        }
    }

    private static JsonNode items() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(EXPECTED)).get("items");
    }

    private static int[] ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
    }
}
