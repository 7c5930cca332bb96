package semblance.models.weights;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Set;

/**
 * The records of a zip archive, where they lie in the file. Only stored records can be read:
 * PyTorch compresses none that matters, so nothing here can grow. Nothing is ever written to disk;
 * a record's name is a key and never a path.
 */
final class ZipRecords {
    private static final int LOCAL_HEADER = 0x0403_4b50;
    private static final int UP_TO_NAME_LENGTH = 22;

    private final MemorySegment bytes;
    private final Map<String, ZipEntryPlace> places;

    private ZipRecords(MemorySegment bytes, Map<String, ZipEntryPlace> places) {
        this.bytes = bytes;
        this.places = places;
    }

    static ZipRecords open(MemorySegment bytes) throws RefusedException {
        return new ZipRecords(bytes, ZipDirectory.read(bytes));
    }

    Set<String> names() {
        return places.keySet();
    }

    /** Returns the content of a record where it lies, or null if there is none of this name. */
    @Nullable MemorySegment find(String name) throws RefusedException {
        ZipEntryPlace place = places.get(name);
        if (place == null) {
            return null;
        }
        if (!place.isStored()) {
            throw new RefusedException(
                    "its record "
                            + Shown.name(name)
                            + " is compressed or encrypted, which PyTorch never does");
        }
        ByteReader local = ByteReader.at(place.header(), bytes);
        if (local.i32() != LOCAL_HEADER) {
            throw new RefusedException("its list of records is wrong: it is damaged");
        }
        local.skip(UP_TO_NAME_LENGTH);
        int nameLength = local.u16();
        int extraLength = local.u16();
        if (!local.text(nameLength).equals(name)) {
            throw new RefusedException("its list of records is wrong: it is damaged");
        }
        local.skip(extraLength);
        return local.take(place.bytes());
    }
}
