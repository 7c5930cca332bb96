package semblance.models.weights;

import semblance.models.weights.PickleName.Constant;
import semblance.models.weights.PickleName.Function;
import semblance.models.weights.PickleName.ScriptClass;
import semblance.models.weights.PickleName.StorageType;
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

/** What the functions of {@link PickleName} do with their arguments. */
final class PickleCalls {
    private static final int MOST_DIMENSIONS = 64;

    private PickleCalls() {}

    static PickleValue call(PickleName name, List<PickleValue> arguments) throws RefusedException {
        return switch (name) {
            case Function.ORDERED_DICTIONARY -> dictionary(arguments);
            case Function.TENSOR -> tensor(arguments);
            case Function.FIRST_ARGUMENT -> argument(arguments, 0);
            case Function.OPAQUE -> Opaque.VALUE;
            case Constant _, StorageType _, ScriptClass _ ->
                    throw wrong("a call of what is no function");
        };
    }

    /** The only objects that are made without a function are modules of TorchScript. */
    static PickleValue make(PickleName name) throws RefusedException {
        return switch (name) {
            case ScriptClass _ -> new ScriptObject();
            case Function _, Constant _, StorageType _ -> throw wrong("a wrong class");
        };
    }

    /** Sets attributes, as Python's __setstate__ would. */
    static void setState(PickleValue object, PickleValue state) throws RefusedException {
        boolean isTaken =
                switch (object) {
                    case ScriptObject module when state instanceof Dictionary given -> {
                        module.setAttributes(given);
                        yield true;
                    }
                    // Versions of modules, which are for PyTorch itself.
                    case Dictionary _ -> state instanceof Dictionary;
                    // The content of numpy's arrays.
                    case Opaque _ -> true;
                    case ScriptObject _, Truth _, Whole _, Big _, Text _ -> false;
                    case Sequence _, Storage _, Tensor _, Name _ -> false;
                };
        if (!isTaken) {
            throw wrong("a state of the wrong kind");
        }
    }

    /** Returns the storage that a persistent id names; where its bytes are, the container knows. */
    static Storage storage(PickleValue id) throws RefusedException {
        List<PickleValue> parts =
                id instanceof Sequence(List<PickleValue> items) ? items : List.of();
        boolean isStorage =
                (parts.size() == 5 || (parts.size() == 6 && parts.get(5) instanceof Opaque))
                        && parts.get(0) instanceof Text(String kind)
                        && kind.equals("storage");
        if (isStorage
                && parts.get(1) instanceof Name(StorageType(ElementType type))
                && parts.get(2) instanceof Text(String key)
                && parts.get(4) instanceof Whole(long count)
                && count >= 0) {
            return new Storage(type, key, count);
        }
        throw wrong("a reference that names no storage");
    }

    private static Dictionary dictionary(List<PickleValue> arguments) throws RefusedException {
        Dictionary dictionary = Dictionary.empty();
        if (arguments.isEmpty()) {
            return dictionary;
        }
        // Python 2 hands the entries over as a list of pairs. It is used up: a file could hand
        // over one long list any number of times.
        List<PickleValue> pairs = items(argument(arguments, 0));
        for (PickleValue pair : pairs) {
            List<PickleValue> entry = items(pair);
            dictionary.put(argument(entry, 0), argument(entry, 1));
        }
        pairs.clear();
        return dictionary;
    }

    private static Tensor tensor(List<PickleValue> arguments) throws RefusedException {
        if (argument(arguments, 0) instanceof Storage storage
                && argument(arguments, 1) instanceof Whole(long offset)) {
            List<Long> shape = lengths(argument(arguments, 2));
            return new Tensor(storage, offset, shape, lengths(argument(arguments, 3)));
        }
        throw wrong("a tensor without a storage");
    }

    private static List<Long> lengths(PickleValue tuple) throws RefusedException {
        List<Long> lengths = new ArrayList<>();
        for (PickleValue item : items(tuple)) {
            if (!(item instanceof Whole(long length)) || lengths.size() == MOST_DIMENSIONS) {
                throw wrong("a shape that is not of a few whole numbers");
            }
            lengths.add(length);
        }
        return lengths;
    }

    private static List<PickleValue> items(PickleValue value) throws RefusedException {
        if (value instanceof Sequence(List<PickleValue> items)) {
            return items;
        }
        throw wrong("another value where a list belongs");
    }

    private static PickleValue argument(List<PickleValue> arguments, int index)
            throws RefusedException {
        if (index < arguments.size()) {
            return arguments.get(index);
        }
        throw wrong("a call with too few arguments");
    }

    static RefusedException wrong(String what) {
        return new RefusedException("its list of tensors is damaged: it holds " + what);
    }
}
