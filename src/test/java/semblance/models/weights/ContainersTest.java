package semblance.models.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Set;

/** Files by the genuine writers, with known values. */
class ContainersTest {
    private static void assertValues(Weights weights, JsonNode expected) throws WeightsException {
        for (var entry : expected.properties()) {
            WeightTensor tensor = weights.tensor(entry.getKey());
            assertArrayEquals(Fixture.shape(entry.getValue()), tensor.shape(), entry.getKey());
            JsonNode values = entry.getValue().get("values");
            if (!tensor.type().isReadAsFloats()) {
                assertThrows(WeightsException.class, tensor::floats, entry.getKey());
                assertThrows(WeightsException.class, tensor::checkFinite, entry.getKey());
                continue;
            }
            float[] floats = tensor.floats();
            assertEquals(values.size(), floats.length, entry.getKey());
            for (int i = 0; i < floats.length; i++) {
                int bits = Float.floatToIntBits((float) values.get(i).asDouble());
                assertEquals(bits, Float.floatToIntBits(floats[i]), entry.getKey() + " " + i);
            }
            tensor.checkFinite();
        }
        assertEquals(expected.size(), weights.names().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dtypes.safetensors",
                "dtypes.zip.pth",
                "dtypes.legacy.pth",
                "dtypes-protocol4.zip.pth",
                "views.zip.pth",
                "views.legacy.pth"
            })
    void valuesAreThoseThatWereSaved(String name) throws IOException, WeightsException {
        JsonNode expected = Fixture.json(Fixture.file("containers/expected_values.json"));
        try (Weights weights = WeightFiles.open(Fixture.file("containers/" + name))) {
            assertValues(weights, expected.get(name.startsWith("views") ? "views" : "dtypes"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested.zip.pth", "nested.legacy.pth"})
    void theNetworkIsFoundInATrainingCheckpoint(String name) throws WeightsException {
        try (Weights weights = WeightFiles.open(Fixture.file("containers/" + name))) {
            assertEquals(Set.of("w"), weights.names());
            assertArrayEquals(new long[] {2, 2}, weights.tensor("w").shape());
            weights.tensor("w").checkFinite();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy-in-checkpoint.zip.pth", "numpy-in-checkpoint.legacy.pth"})
    void arraysOfNumpyBesideTheTensorsArePassedOver(String name) throws WeightsException {
        try (Weights weights = WeightFiles.open(Fixture.file("tiny/" + name))) {
            assertTrue(weights.names().contains("bn0.weight"));
            assertArrayEquals(new long[] {64}, weights.tensor("bn0.weight").shape());
            assertEquals(64, weights.tensor("bn0.weight").floats().length);
        }
    }

    @Test
    void everyTensorOfANetworkIsReadAsItWasSaved() throws IOException, WeightsException {
        try (Weights weights = WeightFiles.open(Fixture.file("tiny/tiny-resnet.legacy.pth"))) {
            Fixture.assertHolds(weights, Fixture.json(Fixture.file("tiny/tensors.json")));
        }
    }

    @Test
    void shapesCannotBeChangedFromOutside() throws WeightsException {
        try (Weights weights = WeightFiles.open(Fixture.file("bad/pt_00_ok_zip.pth"))) {
            weights.tensor("w").shape()[0] = 100;
            assertArrayEquals(new long[] {2, 3}, weights.tensor("w").shape());
            assertThrows(UnsupportedOperationException.class, () -> weights.names().remove("w"));
        }
    }
}
