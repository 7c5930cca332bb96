package semblance.models.weights;

import semblance.models.weights.PickleValue.Big;
import semblance.models.weights.PickleValue.Dictionary;
import semblance.models.weights.PickleValue.Sequence;
import semblance.models.weights.PickleValue.Storage;
import semblance.models.weights.PickleValue.Text;
import semblance.models.weights.PickleValue.Truth;
import semblance.models.weights.PickleValue.Whole;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Opens what PyTorch saved before version 1.6: five pickles one after another (a magic number, the
 * version of the format, facts of the machine, the tensors, the keys of the storages), then for
 * each key the number of elements in 8 bytes and the elements. What follows is not looked at.
 */
final class TorchLegacy {
    private static final Big MAGIC = new Big(new BigInteger("1950a86a20f9469cfc6c", 16));
    private static final Whole VERSION = new Whole(1001);

    private final MappedFile file;
    private final ByteReader reader;
    private final PickleMachine machine;

    private TorchLegacy(MappedFile file) {
        this.file = file;
        this.reader = new ByteReader(file.bytes());
        this.machine = new PickleMachine(reader, new PickleNames(TorchScript.REFUSED));
    }

    static SequencedMap<String, StridedTensor> open(MappedFile file) throws RefusedException {
        return new TorchLegacy(file).tensors();
    }

    private SequencedMap<String, StridedTensor> tensors() throws RefusedException {
        if (!(machine.run() instanceof Big magic) || !magic.equals(MAGIC)) {
            throw new RefusedException("it is a pickle of Python but no checkpoint of PyTorch");
        }
        if (!(machine.run() instanceof Whole version) || !version.equals(VERSION)) {
            throw new RefusedException("it is of another version of PyTorch's old format");
        }
        requireLittleEndian(machine.run());
        PickleValue root = machine.run();
        PickleValue keys = machine.run();
        Map<String, MemorySegment> storages = storages(types(), keys);
        return TorchCheckpoint.tensors(file, root, storage -> find(storage, storages));
    }

    private static void requireLittleEndian(PickleValue machineFacts) throws RefusedException {
        if (!(machineFacts instanceof Dictionary facts)
                || !(facts.entries().get("little_endian") instanceof Truth(boolean isLittle))
                || !isLittle) {
            throw new RefusedException(
                    "it was saved on a big-endian machine; load and save it again on another");
        }
    }

    private Map<String, Storage> types() throws RefusedException {
        Map<String, Storage> named = new HashMap<>();
        for (Storage storage : machine.storages()) {
            Storage other = named.put(storage.key(), storage);
            if (other != null && !other.equals(storage)) {
                throw PickleCalls.wrong("a storage of two types or lengths");
            }
        }
        return named;
    }

    private Map<String, MemorySegment> storages(Map<String, Storage> named, PickleValue keys)
            throws RefusedException {
        Map<String, MemorySegment> storages = new HashMap<>();
        for (PickleValue key :
                keys instanceof Sequence(List<PickleValue> items)
                        ? items
                        : List.<PickleValue>of()) {
            Storage storage = key instanceof Text(String text) ? named.get(text) : null;
            if (storage == null) {
                throw PickleCalls.wrong("a key of no storage");
            }
            if (reader.i64() != storage.count()) {
                throw new RefusedException(
                        "its storage "
                                + Shown.name(storage.key())
                                + " is not as long as it claims");
            }
            if (storages.put(storage.key(), reader.take(TorchCheckpoint.bytes(storage))) != null) {
                throw PickleCalls.wrong("a storage twice");
            }
        }
        return storages;
    }

    private static MemorySegment find(Storage storage, Map<String, MemorySegment> storages)
            throws RefusedException {
        MemorySegment bytes = storages.get(storage.key());
        if (bytes == null) {
            throw new RefusedException("it lacks its storage " + Shown.name(storage.key()));
        }
        return bytes;
    }
}
