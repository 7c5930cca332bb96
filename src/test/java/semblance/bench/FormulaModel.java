package semblance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import semblance.models.weights.FormulaWeights;
import semblance.models.weights.WeightsException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes a full-size safetensors file of an official checkpoint's names and shapes with the numbers
 * of {@link FormulaWeights}: it finds nothing, and is as fast as the official one, so that speed
 * can be measured where that one cannot be had.
 *
 * <p>Run by {@code mvn -q test-compile exec:exec@formula -Dmodel=FAMILY -Dout=FILE} (resnet50,
 * clip, panns-cnn14 or panns-mobilenetv1), then {@code semblance models import FILE --family FAMILY
 * --id formula}.
 */
public final class FormulaModel {
    private static final Map<String, String> LISTS =
            Map.of(
                    "resnet50", "resnet50.fill.json",
                    "clip", "clip-vit-base-patch32.fill.json",
                    "panns-cnn14", "cnn14.fill.json",
                    "panns-mobilenetv1", "panns-mobilenetv1.fill.json");

    private FormulaModel() {}

    /** Writes the model that the first word names to the file that the second one names. */
    public static void main(String[] args) throws Exception {
        String list = LISTS.get(args[0]);
        if (list == null || args[1].isEmpty()) {
            System.err.println(
                    "Name a family and a file: -Dmodel="
                            + String.join("|", new TreeSet<>(LISTS.keySet()))
                            + " -Dout=FILE");
            System.exit(2);
            return;
        }
        write(list, Path.of(args[1]));
    }

    /** Writes the tensors of a list in the order of the list. */
    static void write(String list, Path file) throws IOException, WeightsException {
        ObjectNode rules = (ObjectNode) new ObjectMapper().readTree(resource(list));
        // Tables of a front end, which no network here reads.
        rules.properties()
                .removeIf(rule -> rule.getValue().get("kind").asText().equals("computed"));
        try (InputStream json = resource(list);
                FormulaWeights weights = new FormulaWeights(json);
                FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
            put(channel, header(rules));
            for (var rule : rules.properties()) {
                put(channel, bytes(rule.getKey(), rule.getValue(), weights));
            }
        }
    }

    private static ByteBuffer header(JsonNode rules) throws IOException {
        ObjectNode header = new ObjectMapper().createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        long at = 0;
        for (var rule : rules.properties()) {
            ObjectNode entry = header.putObject(rule.getKey());
            entry.set("dtype", rule.getValue().get("dtype"));
            entry.set("shape", rule.getValue().get("shape"));
            ArrayNode offsets = entry.putArray("data_offsets").add(at);
            at += (long) count(rule.getValue()) * (isWhole(rule.getValue()) ? 8 : 4);
            offsets.add(at);
        }
        byte[] json = new ObjectMapper().writeValueAsBytes(header);
        // The format wants numbers to begin at multiples of eight.
        int length = (json.length + 7) / 8 * 8;
        ByteBuffer buffer = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(length).put(json);
        while (buffer.hasRemaining()) {
            buffer.put((byte) ' ');
        }
        return buffer.flip();
    }

    private static ByteBuffer bytes(String name, JsonNode rule, FormulaWeights weights)
            throws WeightsException {
        int count = count(rule);
        boolean whole = isWhole(rule);
        ByteBuffer buffer =
                ByteBuffer.allocate(count * (whole ? 8 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        if (whole) {
            boolean counting = rule.get("kind").asText().equals("arange");
            for (int i = 0; i < count; i++) {
                buffer.putLong(counting ? i : rule.get("value").asLong());
            }
            return buffer.flip();
        }
        buffer.asFloatBuffer().put(weights.tensor(name).floats());
        return buffer;
    }

    private static boolean isWhole(JsonNode rule) {
        return rule.get("dtype").asText().equals("I64");
    }

    private static int count(JsonNode rule) {
        int count = 1;
        for (JsonNode length : rule.get("shape")) {
            count *= length.asInt();
        }
        return count;
    }

    private static void put(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static InputStream resource(String list) throws IOException {
        InputStream json = FormulaModel.class.getResourceAsStream("/semblance/parity/" + list);
        if (json == null) {
            throw new IOException("There is no list " + list + " among the test resources.");
        }
        return json;
    }
}
