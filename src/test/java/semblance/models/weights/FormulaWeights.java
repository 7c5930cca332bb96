package semblance.models.weights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights of an official checkpoint's names and shapes, filled by a formula on 64-bit integers
 * (FNV-1a for the name, SplitMix64 for the place), which gives the same bits in any language: so
 * outputs of the reference implementation with such weights can be compared with ours.
 */
public final class FormulaWeights implements Weights {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Map<String, JsonNode> rules = new LinkedHashMap<>();

    /** Reads a list of tensors: shape, kind, offset and scale of each. */
    public FormulaWeights(InputStream json) throws IOException {
        new ObjectMapper()
                .readTree(json)
                .properties()
                .forEach(rule -> rules.put(rule.getKey(), rule.getValue()));
    }

    @Override
    public Set<String> names() {
        return rules.keySet();
    }

    @Override
    public WeightTensor tensor(String name) throws WeightsException {
        JsonNode rule = rules.get(name);
        if (rule == null) {
            throw new WeightsException("There is no tensor " + name + ".");
        }
        List<Long> shape = new ArrayList<>();
        rule.get("shape").forEach(length -> shape.add(length.asLong()));
        long[] lengths = shape.stream().mapToLong(Long::longValue).toArray();
        int count = (int) Arrays.stream(lengths).reduce(1, (a, b) -> a * b);
        return new WeightTensor() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ElementType type() {
                return ElementType.valueOf(rule.get("dtype").asText());
            }

            @Override
            public void checkFinite() throws WeightsException {
                float[] _ = floats();
            }

            @Override
            public long[] shape() {
                return lengths.clone();
            }

            @Override
            public float[] floats() throws WeightsException {
                if (!rule.get("kind").asText().equals("hash")) {
                    throw new WeightsException(name + " holds no floating-point numbers");
                }
                return fill(
                        "1",
                        name,
                        count,
                        (float) rule.get("offset").asDouble(),
                        (float) rule.get("scale").asDouble());
            }
        };
    }

    /** Returns the numbers of a tensor by the formula. */
    public static float[] fill(String seed, String name, int count, float offset, float scale) {
        long key = 0xCBF29CE484222325L;
        for (byte b : ("elp1|" + seed + "|" + name).getBytes(StandardCharsets.UTF_8)) {
            key = (key ^ (b & 0xFF)) * 0x100000001B3L;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            long z = key + (i + 1L) * GOLDEN;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            z = z ^ (z >>> 31);
            int m = (int) (z >>> 40) - 8388608;
            values[i] = offset + scale * (m / 8388608.0f);
        }
        return values;
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
