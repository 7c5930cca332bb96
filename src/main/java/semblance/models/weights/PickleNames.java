package semblance.models.weights;

import semblance.models.weights.PickleName.Constant;
import semblance.models.weights.PickleName.Function;
import semblance.models.weights.PickleName.ScriptClass;
import semblance.models.weights.PickleName.StorageType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The closed list of names that a checkpoint may ask for. In Python each would be looked up and
 * could be any code; here each stands for a few lines of our own, and all others are refused.
 */
final class PickleNames {
    private static final String SCRIPT = "__torch__";
    private static final List<String> DTYPES =
            List.of(
                    "float64",
                    "float32",
                    "float16",
                    "bfloat16",
                    "int64",
                    "int32",
                    "int16",
                    "int8",
                    "uint8",
                    "bool");
    private static final List<String> SCRIPT_FUNCTIONS =
            List.of(
                    "build_intlist",
                    "build_doublelist",
                    "build_boollist",
                    "build_tensorlist",
                    "restore_type_tag");
    private static final Map<String, PickleName> KNOWN = known();

    private final TorchScript script;

    PickleNames(TorchScript script) {
        this.script = script;
    }

    PickleName find(String module, String name) throws RefusedException {
        PickleName known = KNOWN.get(key(module, name));
        if (known != null) {
            return known;
        }
        boolean isScript = module.equals(SCRIPT) || module.startsWith(SCRIPT + ".");
        if (isScript && script == TorchScript.TENSORS_ONLY) {
            return new ScriptClass(module + "." + name);
        }
        throw new RefusedException(
                "it asks for "
                        + Shown.name(module + "." + name)
                        + ", which could be any program, and was refused; of your own model, save the state_dict() alone");
    }

    private static String key(String module, String name) {
        return module + "\n" + name;
    }

    private static Map<String, PickleName> known() {
        Map<String, PickleName> known = new HashMap<>();
        known.put(key("collections", "OrderedDict"), Function.ORDERED_DICTIONARY);
        known.put(key("torch._utils", "_rebuild_tensor"), Function.TENSOR);
        known.put(key("torch._utils", "_rebuild_tensor_v2"), Function.TENSOR);
        known.put(key("torch._utils", "_rebuild_parameter"), Function.FIRST_ARGUMENT);
        addStorages(known);
        addBystanders(known);
        addScript(known);
        return Map.copyOf(known);
    }

    private static void addStorages(Map<String, PickleName> known) {
        known.put(key("torch", "DoubleStorage"), new StorageType(ElementType.F64));
        known.put(key("torch", "FloatStorage"), new StorageType(ElementType.F32));
        known.put(key("torch", "HalfStorage"), new StorageType(ElementType.F16));
        known.put(key("torch", "BFloat16Storage"), new StorageType(ElementType.BF16));
        known.put(key("torch", "LongStorage"), new StorageType(ElementType.I64));
        known.put(key("torch", "IntStorage"), new StorageType(ElementType.I32));
        known.put(key("torch", "ShortStorage"), new StorageType(ElementType.I16));
        known.put(key("torch", "CharStorage"), new StorageType(ElementType.I8));
        known.put(key("torch", "ByteStorage"), new StorageType(ElementType.U8));
        known.put(key("torch", "BoolStorage"), new StorageType(ElementType.BOOL));
    }

    /** What training leaves beside the tensors. */
    private static void addBystanders(Map<String, PickleName> known) {
        known.put(key("torch", "Size"), Function.OPAQUE);
        known.put(key("torch", "device"), Function.OPAQUE);
        for (String type : DTYPES) {
            known.put(key("torch", type), Constant.OPAQUE);
        }
        known.put(key("collections", "Counter"), Function.OPAQUE);
        // Bytes, as protocol 2 spells them.
        known.put(key("_codecs", "encode"), Function.OPAQUE);
        known.put(key("__builtin__", "bytes"), Function.OPAQUE);
        known.put(key("numpy", "dtype"), Function.OPAQUE);
        known.put(key("numpy", "ndarray"), Constant.OPAQUE);
        for (String module : new String[] {"numpy.core.multiarray", "numpy._core.multiarray"}) {
            known.put(key(module, "_reconstruct"), Function.OPAQUE);
            known.put(key(module, "scalar"), Function.OPAQUE);
        }
    }

    /** Values with a type beside them, which only TorchScript writes. */
    private static void addScript(Map<String, PickleName> known) {
        for (String function : SCRIPT_FUNCTIONS) {
            known.put(key("torch.jit._pickle", function), Function.FIRST_ARGUMENT);
        }
    }
}
