package semblance.models.weights;

import java.util.List;

/**
 * A tensor and the keys under which it was found, the outermost first.
 *
 * @param path not empty
 */
record FoundTensor(List<String> path, PickleValue.Tensor tensor) {
    String outermost() {
        return path.getFirst();
    }

    boolean isWrapped() {
        return path.size() > 1;
    }

    FoundTensor unwrapped() {
        return new FoundTensor(path.subList(1, path.size()), tensor);
    }

    String name() {
        return String.join(".", path);
    }
}
