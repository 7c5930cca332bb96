package semblance.models.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.LongStream;

/** Weight files among the test resources, and what is known to be in them. */
final class Fixture {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixture() {}

    static Path file(String name) {
        URL url = Objects.requireNonNull(Fixture.class.getResource("/weights/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    static long[] shape(JsonNode tensor) {
        return JSON.convertValue(tensor.get("shape"), long[].class);
    }

    static long count(WeightTensor tensor) {
        return LongStream.of(tensor.shape()).reduce(1, Math::multiplyExact);
    }

    /** Compares with a list of what a file must hold: shape, dtype and the hash of the values. */
    static void assertHolds(Weights weights, JsonNode list) throws WeightsException {
        for (var entry : list.properties()) {
            WeightTensor tensor = weights.tensor(entry.getKey());
            // The writers of tiny-clip made a single number of what its list calls a scalar.
            if (count(tensor) != 1) {
                assertArrayEquals(shape(entry.getValue()), tensor.shape(), entry.getKey());
            }
            assertEquals(entry.getValue().get("dtype").asText(), tensor.type().toString());
            if (tensor.type() == ElementType.F32) {
                String expected = entry.getValue().get("sha256_16").asText();
                assertEquals(expected, hash(tensor.floats()), entry.getKey());
                tensor.checkFinite();
            }
        }
        assertEquals(list.size(), weights.names().size());
    }

    /** Compares two files of the same network. */
    static void assertSame(Weights expected, Weights actual) throws WeightsException {
        assertEquals(expected.names(), actual.names());
        for (String name : expected.names()) {
            WeightTensor tensor = expected.tensor(name);
            assertArrayEquals(tensor.shape(), actual.tensor(name).shape(), name);
            assertEquals(tensor.type(), actual.tensor(name).type(), name);
            if (tensor.type().isReadAsFloats()) {
                assertArrayEquals(tensor.floats(), actual.tensor(name).floats(), name);
            }
        }
    }

    private static String hash(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
