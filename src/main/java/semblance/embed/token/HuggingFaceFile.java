package semblance.embed.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import semblance.embed.token.ClipVocabulary.SpecialToken;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Hugging Face's {@code tokenizer.json} of a CLIP model, entry by entry and never as a tree.
 * Merges are written "a b" by older files and ["a", "b"] by newer ones. Normalizer and word pattern
 * are CLIP's by definition and not read.
 */
final class HuggingFaceFile {
    /** More than any vocabulary in use; a larger id would cost memory for nothing. */
    private static final int MOST_IDS = 2_000_000;

    /** Words of the vocabulary are field names here, so interning names would intern them all. */
    private static final JsonFactory JSON =
            new JsonFactoryBuilder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private final Map<String, Integer> ids = new HashMap<>(1 << 17);
    private final List<String[]> merges = new ArrayList<>();
    private final List<SpecialToken> special = new ArrayList<>();
    private String kind = "";
    private String wordEnd = "";
    private @Nullable String unknown;
    private @Nullable Integer padding;

    private HuggingFaceFile() {}

    static ClipVocabulary read(InputStream text) throws IOException {
        HuggingFaceFile file = new HuggingFaceFile();
        InputStreamReader letters =
                new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder());
        try (JsonParser json = JSON.createParser(letters)) {
            json.nextToken();
            while (nextField(json)) {
                switch (json.currentName()) {
                    case "model" -> file.model(json);
                    case "added_tokens" -> file.addedTokens(json);
                    case "padding" -> file.padding(json);
                    default -> json.skipChildren();
                }
            }
        }
        return file.vocabulary();
    }

    private void model(JsonParser json) throws IOException {
        if (!isObject(json)) {
            return;
        }
        while (nextField(json)) {
            switch (json.currentName()) {
                case "type" -> kind = json.getValueAsString("");
                case "end_of_word_suffix" -> wordEnd = json.getValueAsString("");
                case "unk_token" -> unknown = json.getValueAsString();
                case "vocab" -> words(json);
                case "merges" -> merges(json);
                default -> json.skipChildren();
            }
        }
    }

    private void words(JsonParser json) throws IOException {
        if (!isObject(json)) {
            return;
        }
        while (nextField(json)) {
            ids.put(json.currentName(), id(json));
        }
    }

    private void merges(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new NotThisKind("its merges are no list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                String left = json.nextTextValue();
                String right = json.nextTextValue();
                if (left == null || right == null || json.nextToken() != JsonToken.END_ARRAY) {
                    throw new NotThisKind("a merge is not a pair");
                }
                merges.add(new String[] {left, right});
            } else {
                merges.add(json.getValueAsString("").split(" ", 2));
            }
        }
    }

    private void addedTokens(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new NotThisKind("its special tokens are no list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (isObject(json)) {
                addedToken(json);
            }
        }
    }

    private void addedToken(JsonParser json) throws IOException {
        String content = "";
        int id = 0;
        boolean normalized = false;
        while (nextField(json)) {
            switch (json.currentName()) {
                case "content" -> content = json.getValueAsString("");
                case "id" -> id = id(json);
                case "normalized" -> normalized = json.getValueAsBoolean();
                case "single_word", "lstrip", "rstrip" -> {
                    if (json.getValueAsBoolean()) {
                        throw new NotThisKind("a special token takes spaces or whole words");
                    }
                }
                default -> json.skipChildren();
            }
        }
        if (content.isEmpty()) {
            throw new NotThisKind("a special token has no text");
        }
        special.add(new SpecialToken(content, id, normalized));
    }

    private void padding(JsonParser json) throws IOException {
        if (!isObject(json)) {
            return;
        }
        while (nextField(json)) {
            if (json.currentName().equals("pad_id")) {
                padding = id(json);
            } else {
                json.skipChildren();
            }
        }
    }

    /** Returns whether an object begins here; what else is there is passed over. */
    private static boolean isObject(JsonParser json) throws IOException {
        boolean object = json.currentToken() == JsonToken.START_OBJECT;
        if (!object) {
            json.skipChildren();
        }
        return object;
    }

    /** Moves to the value of an object's next field; false at its end. */
    private static boolean nextField(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.FIELD_NAME) {
            return false;
        }
        json.nextToken();
        return true;
    }

    private static int id(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                || json.getLongValue() < 0
                || json.getLongValue() >= MOST_IDS) {
            throw new NotThisKind("an id is no number from 0 to " + (MOST_IDS - 1));
        }
        return json.getIntValue();
    }

    private ClipVocabulary vocabulary() throws NotThisKind {
        if (!kind.equals("BPE") || !wordEnd.equals(BytePairs.WORD_END)) {
            throw new NotThisKind("it is not of the byte-pair kind that CLIP uses");
        }
        special.forEach(token -> ids.put(token.text(), token.id()));
        Integer start = ids.get(ClipVocabulary.START);
        Integer end = ids.get(ClipVocabulary.END);
        if (start == null || end == null) {
            throw new NotThisKind("it has no start or end token");
        }
        int size = ids.values().stream().mapToInt(Integer::intValue).max().orElseThrow() + 1;
        return new ClipVocabulary(
                pairs(), special, start, end, padding == null ? end : padding, size);
    }

    private BytePairs pairs() throws NotThisKind {
        Integer orElse = unknown == null ? null : ids.get(unknown);
        int[] inner = ByteAlphabet.ids(ids, "", orElse);
        int[] last = ByteAlphabet.ids(ids, BytePairs.WORD_END, orElse);
        if (inner == null || last == null) {
            throw new NotThisKind("it lacks single bytes");
        }
        BytePairs pairs = new BytePairs(inner, last);
        for (String[] merge : merges) {
            Integer left = ids.get(merge[0]);
            Integer right = merge.length == 2 ? ids.get(merge[1]) : null;
            Integer joined = right == null ? null : ids.get(merge[0] + merge[1]);
            if (left == null || right == null || joined == null) {
                throw new NotThisKind("a merge is of symbols that have no ids");
            }
            pairs.add(left, right, joined);
        }
        return pairs;
    }
}
