package semblance.models.weights;

import semblance.models.weights.PickleValue.Dictionary;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Joins what a pickle says of tensors with the storages that hold their elements. */
final class TorchCheckpoint {
    private static final int LONGEST_NAME = 512;

    /** Where a container keeps the bytes of a storage. */
    @FunctionalInterface
    interface Storages {
        MemorySegment find(PickleValue.Storage storage) throws RefusedException;
    }

    private TorchCheckpoint() {}

    static SequencedMap<String, StridedTensor> tensors(
            MappedFile file, PickleValue root, Storages storages) throws RefusedException {
        List<FoundTensor> all = TensorSearch.all(root);
        SequencedMap<String, StridedTensor> tensors = new LinkedHashMap<>();
        for (FoundTensor found : root instanceof Dictionary ? StateDict.in(all) : all) {
            String name = found.name();
            if (name.length() > LONGEST_NAME) {
                throw new RefusedException("it names a tensor by too long a name");
            }
            MemorySegment bytes = storages.find(found.tensor().storage());
            if (tensors.put(name, StridedTensor.of(file, name, found.tensor(), bytes)) != null) {
                throw new RefusedException("it holds two tensors named " + Shown.name(name));
            }
        }
        return tensors;
    }

    /** Returns how many bytes a storage takes. */
    static long bytes(PickleValue.Storage storage) throws RefusedException {
        try {
            return Math.multiplyExact(storage.count(), storage.type().bits() / Byte.SIZE);
        } catch (ArithmeticException e) {
            throw new RefusedException("it claims more elements than can be: it is damaged", e);
        }
    }
}
