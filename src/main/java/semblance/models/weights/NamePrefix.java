package semblance.models.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What wrappers of PyTorch put before the names of all tensors: {@code module.} by training on
 * several devices, {@code _orig_mod.} by compiling. No network is published with such names, so
 * they are taken away where every name has them.
 */
final class NamePrefix {
    private static final List<String> PREFIXES = List.of("module.", "_orig_mod.");

    private NamePrefix() {}

    static <T> SequencedMap<String, T> removed(SequencedMap<String, T> tensors) {
        for (String prefix : PREFIXES) {
            boolean isEverywhere =
                    !tensors.isEmpty()
                            && tensors.keySet().stream().allMatch(name -> isBefore(prefix, name));
            if (isEverywhere) {
                SequencedMap<String, T> shorter = new LinkedHashMap<>();
                tensors.forEach((name, it) -> shorter.put(name.substring(prefix.length()), it));
                // They may be nested in any order.
                return removed(shorter);
            }
        }
        return tensors;
    }

    private static boolean isBefore(String prefix, String name) {
        return name.startsWith(prefix) && name.length() > prefix.length();
    }
}
