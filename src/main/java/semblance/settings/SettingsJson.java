package semblance.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Settings as JSON: one object for each group of {@link Settings}. What is missing has its default;
 * what is unknown, as from a newer version, is carried along.
 */
final class SettingsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Path.class, ToStringSerializer.instance)
                                    .addDeserializer(Path.class, new PathReader()))
                    .build();

    private final ObjectNode tree;
    private final Settings settings;

    private SettingsJson(ObjectNode tree, Settings settings) {
        this.tree = tree;
        this.settings = settings;
    }

    static SettingsJson of(Settings settings) {
        return new SettingsJson(MAPPER.createObjectNode(), settings);
    }

    /** Returns what is read, empty if it makes no sense. */
    static Optional<SettingsJson> parse(byte[] json) {
        try {
            JsonNode read = MAPPER.readTree(json);
            if (!(read instanceof ObjectNode tree)) {
                return Optional.empty();
            }
            OldForm.modernise(tree);
            ObjectNode whole = MAPPER.valueToTree(Settings.DEFAULT);
            rejectNulls(tree, whole);
            lay(tree, whole);
            Settings settings = MAPPER.treeToValue(whole, Settings.class);
            return Optional.of(new SettingsJson(tree, settings));
        } catch (IOException | IllegalArgumentException | NullPointerException _) {
            // The last one is a null in a list.
            return Optional.empty();
        }
    }

    Settings settings() {
        return settings;
    }

    SettingsJson with(Settings changed) {
        return new SettingsJson(tree, changed);
    }

    byte[] bytes() {
        ObjectNode whole = tree.deepCopy();
        lay(MAPPER.<ObjectNode>valueToTree(settings), whole);
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings can always be written", e);
        }
    }

    /** Nothing may be null but what is null by default. */
    private static void rejectNulls(ObjectNode read, ObjectNode defaults) {
        for (Map.Entry<String, JsonNode> field : defaults.properties()) {
            JsonNode now = read.get(field.getKey());
            if (now == null || field.getValue().isNull()) {
                continue;
            }
            if (now.isNull()) {
                throw new IllegalArgumentException(field.getKey() + " is null");
            }
            if (now instanceof ObjectNode group && field.getValue() instanceof ObjectNode known) {
                rejectNulls(group, known);
            }
        }
    }

    /** Puts the fields of one tree over those of another, in groups as well. */
    private static void lay(ObjectNode over, ObjectNode under) {
        for (Map.Entry<String, JsonNode> field : over.properties()) {
            JsonNode before = under.get(field.getKey());
            JsonNode now = field.getValue();
            if (before instanceof ObjectNode group && now instanceof ObjectNode changes) {
                lay(changes, group);
            } else {
                under.set(field.getKey(), now);
            }
        }
    }

    /** Jackson itself would write paths as URIs, which nobody likes to edit. */
    private static final class PathReader extends StdDeserializer<Path> {
        private static final long serialVersionUID = 1;

        PathReader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = parser.getValueAsString("");
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw context.weirdStringException(text, Path.class, e.getReason());
            }
        }
    }
}
