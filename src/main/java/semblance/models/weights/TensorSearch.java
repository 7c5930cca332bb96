package semblance.models.weights;

import semblance.models.weights.PickleValue.Big;
import semblance.models.weights.PickleValue.Dictionary;
import semblance.models.weights.PickleValue.Name;
import semblance.models.weights.PickleValue.Opaque;
import semblance.models.weights.PickleValue.ScriptObject;
import semblance.models.weights.PickleValue.Sequence;
import semblance.models.weights.PickleValue.Storage;
import semblance.models.weights.PickleValue.Tensor;
import semblance.models.weights.PickleValue.Text;
import semblance.models.weights.PickleValue.Truth;
import semblance.models.weights.PickleValue.Whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the tensors in nested dictionaries or modules. Tensors in lists are no weights by a name,
 * such as the state of a random generator, and are passed over. Depth and work are limited, since
 * dictionaries may contain themselves or share their parts many times over.
 */
final class TensorSearch {
    private static final int DEEPEST = 32;
    private static final int MOST_ENTRIES = 200_000;

    private final List<FoundTensor> found = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private int entries;

    private TensorSearch() {}

    /** Returns all tensors below the root, in the order of the file. */
    static List<FoundTensor> all(PickleValue root) throws RefusedException {
        TensorSearch search = new TensorSearch();
        switch (root) {
            case Dictionary dictionary -> search.walk(dictionary);
            case ScriptObject module -> search.walk(module.attributes());
            case Opaque _,
                    Truth _,
                    Whole _,
                    Big _,
                    Text _,
                    Sequence _,
                    Storage _,
                    Tensor _,
                    Name _ ->
                    throw new RefusedException(
                            "it holds no dictionary of tensors; of your own model, save its state_dict()");
        }
        return search.found;
    }

    private void walk(Dictionary dictionary) throws RefusedException {
        if (path.size() > DEEPEST) {
            throw new RefusedException("its dictionaries are nested too deeply, or without end");
        }
        for (Map.Entry<String, PickleValue> entry : dictionary.entries().entrySet()) {
            if (++entries > MOST_ENTRIES) {
                throw new RefusedException("it holds more entries than any network that is known");
            }
            path.addLast(entry.getKey());
            switch (entry.getValue()) {
                case Tensor tensor -> found.add(new FoundTensor(List.copyOf(path), tensor));
                case Dictionary inner -> walk(inner);
                case ScriptObject module -> walk(module.attributes());
                case Opaque _, Truth _, Whole _, Big _, Text _, Sequence _, Storage _, Name _ -> {}
            }
            path.removeLast();
        }
    }
}
