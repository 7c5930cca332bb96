package semblance.models.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The header of a safetensors file: a JSON object that names the tensors. Its rules are those of <a
 * href="https://github.com/huggingface/safetensors#format">the format</a>, all of them: in
 * particular each byte of the data belongs to exactly one tensor, and no name comes twice (which
 * the reference reader lets pass, and readers then disagree).
 */
final class SafetensorsHeader {
    /** More than any network has, and few enough for the memory of a small machine. */
    private static final int MOST_TENSORS = 100_000;

    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 4096;
    private static final int LONGEST_TEXT = 1 << 24;
    private static final String METADATA = "__metadata__";

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNameLength(LONGEST_NAME)
                                    .maxStringLength(LONGEST_TEXT)
                                    .build())
                    .build();

    private SafetensorsHeader() {}

    /** Returns the tensors in the order of the header. */
    static List<SafetensorsEntry> parse(String header, long dataBytes) throws RefusedException {
        if (!header.startsWith("{")) {
            throw new RefusedException("its header does not begin as one of safetensors must");
        }
        List<SafetensorsEntry> entries = new ArrayList<>();
        try (JsonParser json = JSON.createParser(header)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                if (name.equals(METADATA)) {
                    passMetadata(json);
                } else if (entries.size() == MOST_TENSORS) {
                    throw new RefusedException("it holds more than " + MOST_TENSORS + " tensors");
                } else {
                    entries.add(SafetensorsEntry.read(name, json));
                }
            }
            if (json.nextToken() != null) {
                throw new RefusedException("its header goes on after its end");
            }
        } catch (JsonProcessingException e) {
            throw new RefusedException("its header is damaged, or names a tensor twice", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        requireFullCover(entries, dataBytes);
        return entries;
    }

    private static void passMetadata(JsonParser json) throws IOException, RefusedException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new RefusedException("its metadata is no list of texts");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                throw new RefusedException("its metadata is no list of texts");
            }
        }
    }

    private static void requireFullCover(List<SafetensorsEntry> entries, long dataBytes)
            throws RefusedException {
        List<SafetensorsEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(
                Comparator.comparingLong(SafetensorsEntry::begin)
                        .thenComparingLong(SafetensorsEntry::end));
        long covered = 0;
        for (SafetensorsEntry entry : inOrder) {
            if (entry.begin() != covered) {
                throw new RefusedException(
                        "its tensor "
                                + Shown.name(entry.name())
                                + " leaves a gap or lies over another: the file is damaged");
            }
            covered = entry.end();
        }
        if (covered > dataBytes) {
            throw RefusedException.cutShort();
        }
        if (covered < dataBytes) {
            throw new RefusedException("it goes on after its last tensor: it is damaged");
        }
    }
}
