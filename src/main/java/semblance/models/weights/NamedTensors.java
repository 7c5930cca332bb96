package semblance.models.weights;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The tensors of an open file by their names. */
final class NamedTensors implements Weights {
    private final MappedFile file;
    private final Map<String, StridedTensor> tensors;
    private final Set<String> names;

    NamedTensors(MappedFile file, SequencedMap<String, StridedTensor> tensors) {
        this.file = file;
        this.tensors = tensors;
        this.names = Collections.unmodifiableSet(tensors.keySet());
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public WeightTensor tensor(String name) throws WeightsException {
        StridedTensor tensor = tensors.get(name);
        if (tensor == null) {
            String clause = "it holds no tensor named " + Shown.name(name);
            throw file.refused(clause + "; it is of another network", null);
        }
        return tensor;
    }

    @Override
    public void close() {
        file.close();
    }
}
