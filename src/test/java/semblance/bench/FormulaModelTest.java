package semblance.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.models.weights.FormulaWeights;
import semblance.models.weights.WeightFiles;
import semblance.models.weights.Weights;

import java.io.InputStream;
import java.nio.file.Path;

class FormulaModelTest {
    @Test
    void fileHoldsTheFormulasNumbersByTheOfficialNames(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("formula.safetensors");
        FormulaModel.write("resnet50.fill.json", file);
        try (InputStream json =
                        FormulaModelTest.class.getResourceAsStream(
                                "/semblance/parity/resnet50.fill.json");
                Weights formula = new FormulaWeights(json);
                Weights read = WeightFiles.open(file)) {
            assertEquals(formula.names(), read.names());
            for (String name : new String[] {"conv1.weight", "layer3.5.bn2.running_var"}) {
                assertArrayEquals(formula.tensor(name).shape(), read.tensor(name).shape());
                assertArrayEquals(formula.tensor(name).floats(), read.tensor(name).floats());
            }
        }
    }
}
