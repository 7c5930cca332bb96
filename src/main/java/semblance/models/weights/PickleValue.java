package semblance.models.weights;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a pickle can build here. Everything that stands beside tensors in a checkpoint and is never
 * looked into is {@link Opaque}. Values may contain themselves, so whoever walks them needs a
 * limit.
 */
sealed interface PickleValue {
    /** None, a float, bytes, a long text, an array of numpy, a torch.Size and the like. */
    enum Opaque implements PickleValue {
        VALUE
    }

    record Truth(boolean value) implements PickleValue {}

    record Whole(long value) implements PickleValue {}

    /** A whole number of more than 64 bits. */
    record Big(BigInteger value) implements PickleValue {}

    record Text(String value) implements PickleValue {}

    /** A tuple, or a list, which grows. */
    record Sequence(List<PickleValue> items) implements PickleValue {
        static Sequence empty() {
            return new Sequence(new ArrayList<>(0));
        }
    }

    /**
     * A dictionary. Keys are texts, or whole numbers as their digits; what has another key is left
     * out, since no tensor of a network is named so.
     */
    record Dictionary(SequencedMap<String, PickleValue> entries) implements PickleValue {
        static Dictionary empty() {
            return new Dictionary(new LinkedHashMap<>(0));
        }

        void put(PickleValue key, PickleValue value) {
            switch (key) {
                case Text(String text) -> entries.put(text, value);
                case Whole(long number) -> entries.put(Long.toString(number), value);
                case Opaque _, Truth _, Big _, Sequence _, Dictionary _ -> {}
                case Storage _, Tensor _, ScriptObject _, Name _ -> {}
            }
        }
    }

    /** A run of elements that lies elsewhere in the file. */
    record Storage(ElementType type, String key, long count) implements PickleValue {}

    /** A view of a storage; not checked yet. */
    record Tensor(Storage storage, long offset, List<Long> shape, List<Long> strides)
            implements PickleValue {}

    /** A module of a TorchScript program: the names and values of its attributes. */
    final class ScriptObject implements PickleValue {
        private Dictionary attributes = Dictionary.empty();

        Dictionary attributes() {
            return attributes;
        }

        /** Takes the dictionary as it is: a copy for each of many objects would have no limit. */
        void setAttributes(Dictionary given) {
            attributes = given;
        }
    }

    /** One of the names that a pickle may ask for. */
    record Name(PickleName meaning) implements PickleValue {}
}
