package semblance.models.weights;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Opens a safetensors file: the length of the header in 8 bytes, the header, the data. */
final class Safetensors {
    /** The limit that the format sets. */
    private static final long LONGEST_HEADER = 100_000_000;

    private Safetensors() {}

    static SequencedMap<String, StridedTensor> open(MappedFile file) throws RefusedException {
        ByteReader reader = new ByteReader(file.bytes());
        long length = reader.i64();
        if (length < 0 || length > LONGEST_HEADER) {
            throw new RefusedException(
                    "its header claims to be longer than 100 MB: it is damaged or another kind of file");
        }
        String header = reader.text(length);
        MemorySegment data = file.bytes().asSlice(reader.position());
        SequencedMap<String, StridedTensor> tensors = new LinkedHashMap<>();
        for (SafetensorsEntry entry : SafetensorsHeader.parse(header, data.byteSize())) {
            MemorySegment storage = data.asSlice(entry.begin(), entry.end() - entry.begin());
            tensors.put(
                    entry.name(),
                    StridedTensor.dense(file, entry.name(), entry.type(), storage, entry.shape()));
        }
        return tensors;
    }
}
