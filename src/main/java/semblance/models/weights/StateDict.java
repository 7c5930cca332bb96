package semblance.models.weights;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the tensors of a checkpoint are the network's, and how they are named.
 *
 * <ul>
 *   <li>A dictionary that holds tensors itself is the network, with all that is nested in it;
 *       nested names are joined by dots.
 *   <li>One that holds none wraps the network, as training programs write it: of its entries the
 *       first that is there of {@code state_dict}, {@code model_state_dict}, {@code model}, {@code
 *       module}, {@code net}, {@code network} and {@code weights} is the network, and the others,
 *       such as the optimizer's state, are left out. Without these, but with a single entry, that
 *       is it. Otherwise nothing is unwrapped. The same holds for what is inside the wrapper.
 * </ul>
 *
 * <p>{@link NamePrefix} then takes away what training in parallel puts before all names. Modules of
 * TorchScript are never unwrapped: their nesting is how the network names its parts.
 */
final class StateDict {
    private static final List<String> WRAPPERS =
            List.of(
                    "state_dict",
                    "model_state_dict",
                    "model",
                    "module",
                    "net",
                    "network",
                    "weights");

    private StateDict() {}

    static List<FoundTensor> in(List<FoundTensor> all) {
        List<FoundTensor> rest = all;
        while (!rest.isEmpty() && rest.stream().allMatch(FoundTensor::isWrapped)) {
            List<String> keys = rest.stream().map(FoundTensor::outermost).distinct().toList();
            String wrapper =
                    WRAPPERS.stream()
                            .filter(keys::contains)
                            .findFirst()
                            .orElse(keys.size() == 1 ? keys.getFirst() : "");
            List<FoundTensor> inside = inside(rest, wrapper);
            if (inside.isEmpty()) {
                return rest;
            }
            rest = inside;
        }
        return rest;
    }

    private static List<FoundTensor> inside(List<FoundTensor> tensors, String wrapper) {
        List<FoundTensor> inside = new ArrayList<>();
        for (FoundTensor tensor : tensors) {
            if (tensor.outermost().equals(wrapper)) {
                inside.add(tensor.unwrapped());
            }
        }
        return inside;
    }
}
