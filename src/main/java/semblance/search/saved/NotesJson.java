package semblance.search.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.TimeSpan;
import semblance.search.Condition;
import semblance.search.ConditionException;
import semblance.search.QueryPart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notes as JSON. What a newer or older program wrote otherwise, or a person broke, is left out
 * entry by entry. For one reading or writing.
 */
final class NotesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PastedPictures pictures;
    private final Set<String> named = new HashSet<>();

    NotesJson(PastedPictures pictures) {
        this.pictures = pictures;
    }

    /** Returns the pictures that were named so far. */
    Set<String> named() {
        return named;
    }

    byte[] write(Notes notes) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("remembers", notes.remembers());
        ArrayNode saved = root.putArray("saved");
        for (SavedSearch search : notes.saved()) {
            ObjectNode node = saved.addObject();
            node.put("id", search.id());
            node.put("name", search.name());
            node.set("inquiry", inquiry(search.inquiry()));
            search.seen().stream().sorted().forEach(node.putArray("seen")::add);
        }
        ArrayNode history = root.putArray("history");
        for (Inquiry asked : notes.history()) {
            history.add(inquiry(asked));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /**
     * Reads notes.
     *
     * @throws IOException if it is no such file at all
     */
    Notes read(byte[] json) throws IOException {
        if (!(MAPPER.readTree(json) instanceof ObjectNode root)) {
            throw new IOException("no object");
        }
        List<SavedSearch> saved = new ArrayList<>();
        for (JsonNode node : root.path("saved")) {
            Inquiry asked = readInquiry(node.path("inquiry"));
            String id = node.path("id").asText("");
            String name = node.path("name").asText("");
            if (asked != null && !id.isBlank() && !name.isBlank()) {
                Set<String> seen = new HashSet<>();
                node.path("seen").forEach(content -> seen.add(content.asText()));
                saved.add(new SavedSearch(id, name, asked, seen));
            }
        }
        List<Inquiry> history = new ArrayList<>();
        for (JsonNode node : root.path("history")) {
            Inquiry asked = readInquiry(node);
            if (asked != null) {
                history.add(asked);
            }
        }
        return new Notes(root.path("remembers").asBoolean(true), history, saved);
    }

    private ObjectNode inquiry(Inquiry inquiry) throws IOException {
        ObjectNode node = MAPPER.createObjectNode();
        ArrayNode parts = node.putArray("parts");
        for (QueryPart part : inquiry.parts()) {
            ObjectNode one = parts.addObject();
            switch (part) {
                case QueryPart.Words(var words, _, _) -> one.put("words", words);
                case QueryPart.Example(var media, _, _) -> write(media, one);
            }
            one.put("wanted", part.wanted());
            one.put("weight", part.weight());
        }
        node.put("typed", inquiry.typed());
        inquiry.kinds().stream().map(MediaKind::word).sorted().forEach(node.putArray("kinds")::add);
        ArrayNode where = node.putArray("where");
        inquiry.where().forEach(condition -> where.add(condition.toString()));
        return node;
    }

    private void write(QueryMedia media, ObjectNode node) throws IOException {
        Region region =
                switch (media) {
                    case QueryMedia.OfFile(var file, var part, var span) -> {
                        node.put("file", file.toString());
                        if (span != null) {
                            node.putArray("span").add(span.startSeconds()).add(span.endSeconds());
                        }
                        yield part;
                    }
                    case QueryMedia.OfPicture(var picture, var part) -> {
                        String name = pictures.keep(picture);
                        named.add(name);
                        node.put("picture", name);
                        yield part;
                    }
                };
        if (region != null) {
            node.putArray("region")
                    .add(region.x())
                    .add(region.y())
                    .add(region.width())
                    .add(region.height());
        }
    }

    private @Nullable Inquiry readInquiry(JsonNode node) {
        try {
            List<QueryPart> parts = new ArrayList<>();
            for (JsonNode part : node.path("parts")) {
                parts.add(readPart(part));
            }
            Set<MediaKind> kinds = new HashSet<>();
            node.path("kinds")
                    .forEach(word -> MediaKind.ofWord(word.asText()).ifPresent(kinds::add));
            List<Condition> where = new ArrayList<>();
            for (JsonNode condition : node.path("where")) {
                where.add(Condition.parse(condition.asText()));
            }
            Inquiry inquiry = new Inquiry(parts, node.path("typed").asText(""), kinds, where);
            return inquiry.asksSomething() ? inquiry : null;
        } catch (IOException | ConditionException | IllegalArgumentException _) {
            // A part is missing: the whole would ask something else without it.
            return null;
        }
    }

    private QueryPart readPart(JsonNode node) throws IOException {
        boolean wanted = node.path("wanted").asBoolean(true);
        double weight = node.path("weight").asDouble(1);
        return node.has("words")
                ? new QueryPart.Words(node.path("words").asText(), wanted, weight)
                : new QueryPart.Example(readMedia(node), wanted, weight);
    }

    private QueryMedia readMedia(JsonNode node) throws IOException {
        JsonNode box = node.path("region");
        Region region =
                box.isMissingNode()
                        ? null
                        : new Region(
                                box.path(0).asInt(),
                                box.path(1).asInt(),
                                box.path(2).asInt(),
                                box.path(3).asInt());
        if (node.has("picture")) {
            return new QueryMedia.OfPicture(pictures.read(node.path("picture").asText()), region);
        }
        JsonNode times = node.path("span");
        TimeSpan span =
                times.isMissingNode()
                        ? null
                        : TimeSpan.ofSeconds(times.path(0).asDouble(), times.path(1).asDouble());
        // A path of another system is an IllegalArgumentException, as all else that makes no sense.
        return new QueryMedia.OfFile(Path.of(node.path("file").asText()), region, span);
    }
}
