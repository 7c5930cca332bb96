package semblance.models.weights;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Opens what PyTorch saves since version 1.6: a zip archive with one folder, in which {@code
 * data.pkl} is a pickle of the tensors and {@code data/KEY} are their storages. A TorchScript
 * archive is the same with a program beside it.
 */
final class TorchZip {
    private static final String PICKLE = "/data.pkl";
    private static final String CODE = "/code/";
    private static final String CONSTANTS = "/constants.pkl";

    private final MappedFile file;
    private final ZipRecords records;
    private final String folder;

    private TorchZip(MappedFile file, ZipRecords records, String folder) {
        this.file = file;
        this.records = records;
        this.folder = folder;
    }

    static SequencedMap<String, StridedTensor> open(MappedFile file, TorchScript script)
            throws RefusedException {
        ZipRecords records = ZipRecords.open(file.bytes());
        return new TorchZip(file, records, folder(records)).tensors(script);
    }

    private static String folder(ZipRecords records) throws RefusedException {
        Set<String> folders = new TreeSet<>();
        for (String name : records.names()) {
            int slash = name.indexOf('/');
            folders.add(name.substring(0, Math.max(0, slash)));
        }
        if (folders.size() == 1 && records.names().contains(folders.iterator().next() + PICKLE)) {
            return folders.iterator().next();
        }
        throw new RefusedException("it is a zip archive but no checkpoint of PyTorch");
    }

    private SequencedMap<String, StridedTensor> tensors(TorchScript script)
            throws RefusedException {
        if (script == TorchScript.REFUSED && isScript()) {
            throw new RefusedException(
                    "it is a TorchScript program with its tensors, not a checkpoint; save the model's state_dict() instead");
        }
        requireLittleEndian();
        ByteReader pickle = new ByteReader(record(PICKLE));
        PickleValue root = new PickleMachine(pickle, new PickleNames(script)).run();
        return TorchCheckpoint.tensors(file, root, this::storage);
    }

    private boolean isScript() {
        return records.names().stream()
                .anyMatch(
                        name -> name.startsWith(folder + CODE) || name.equals(folder + CONSTANTS));
    }

    private void requireLittleEndian() throws RefusedException {
        @Nullable MemorySegment order = records.find(folder + "/byteorder");
        if (order != null && !ByteReader.utf8(order).strip().equals("little")) {
            throw new RefusedException(
                    "it was saved on a big-endian machine; load and save it again on another");
        }
    }

    private MemorySegment storage(PickleValue.Storage storage) throws RefusedException {
        MemorySegment bytes = record("/data/" + storage.key());
        if (bytes.byteSize() != TorchCheckpoint.bytes(storage)) {
            throw new RefusedException(
                    "its storage " + Shown.name(storage.key()) + " is not as long as it claims");
        }
        return bytes;
    }

    private MemorySegment record(String name) throws RefusedException {
        @Nullable MemorySegment record = records.find(folder + name);
        if (record == null) {
            throw new RefusedException("it lacks its record " + Shown.name(name.substring(1)));
        }
        return record;
    }
}
