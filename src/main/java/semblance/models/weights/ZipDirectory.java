package semblance.models.weights;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The central directory of a zip archive, after PKWARE's APPNOTE 6.3.10, with the fields of 64 bits
 * that archives above 4 GB need. A name that comes twice is refused, since readers disagree which
 * of the two counts.
 */
final class ZipDirectory {
    private static final int ENTRY = 0x0201_4b50;
    private static final int END = 0x0605_4b50;
    private static final int END_64 = 0x0606_4b50;
    private static final int LOCATOR_64 = 0x0706_4b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long IS_64 = 0xffff_ffffL;
    private static final int EXTRA_64 = 1;
    private static final int MOST_ENTRIES = 200_000;

    private ZipDirectory() {}

    static Map<String, ZipEntryPlace> read(MemorySegment bytes) throws RefusedException {
        long end = findEnd(bytes);
        ByteReader reader = ByteReader.at(end + 10, bytes);
        long count = reader.u16();
        reader.skip(4);
        long start = reader.u32();
        long locator = end - LOCATOR_BYTES;
        if (locator >= 0 && ByteReader.at(locator, bytes).i32() == LOCATOR_64) {
            ByteReader end64 = ByteReader.at(ByteReader.at(locator + 8, bytes).i64(), bytes);
            if (end64.i32() != END_64) {
                throw damaged();
            }
            end64.skip(28);
            count = end64.i64();
            end64.skip(8);
            start = end64.i64();
        }
        if (count < 0 || count > MOST_ENTRIES) {
            throw new RefusedException("it claims to hold too many records: it is damaged");
        }
        Map<String, ZipEntryPlace> places = new LinkedHashMap<>();
        ByteReader entries = ByteReader.at(start, bytes.asSlice(0, end));
        for (long i = 0; i < count; i++) {
            readEntry(entries, places);
        }
        return places;
    }

    /** The end record is last in the file but for a comment, whose length it tells. */
    private static long findEnd(MemorySegment bytes) throws RefusedException {
        long last = bytes.byteSize() - END_BYTES;
        for (long at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            ByteReader reader = ByteReader.at(at, bytes);
            if (reader.i32() == END) {
                reader.skip(16);
                if (reader.u16() == last - at) {
                    return at;
                }
            }
        }
        throw RefusedException.cutShort();
    }

    private static void readEntry(ByteReader entries, Map<String, ZipEntryPlace> places)
            throws RefusedException {
        if (entries.i32() != ENTRY) {
            throw damaged();
        }
        entries.skip(4);
        int flags = entries.u16();
        int method = entries.u16();
        entries.skip(8);
        long packed = entries.u32();
        long unpacked = entries.u32();
        int nameLength = entries.u16();
        int extraLength = entries.u16();
        int commentLength = entries.u16();
        entries.skip(8);
        long header = entries.u32();
        String name = entries.text(nameLength);
        ByteReader wide = wide(entries.take(extraLength));
        entries.skip(commentLength);
        // The wide fields are there only for those that say so, in this order.
        unpacked = unpacked == IS_64 ? wide.i64() : unpacked;
        packed = packed == IS_64 ? wide.i64() : packed;
        header = header == IS_64 ? wide.i64() : header;
        boolean isStored = method == 0 && (flags & 1) == 0 && packed == unpacked;
        if (places.put(name, new ZipEntryPlace(header, packed, isStored)) != null) {
            throw new RefusedException("it holds two records named " + Shown.name(name));
        }
    }

    /** Returns the extra field with numbers of 64 bits, or an empty one. */
    private static ByteReader wide(MemorySegment extra) throws RefusedException {
        ByteReader fields = new ByteReader(extra);
        while (extra.byteSize() - fields.position() >= 4) {
            int id = fields.u16();
            MemorySegment content = fields.take(fields.u16());
            if (id == EXTRA_64) {
                return new ByteReader(content);
            }
        }
        return new ByteReader(extra.asSlice(0, 0));
    }

    private static RefusedException damaged() {
        return new RefusedException("its list of records is wrong: it is damaged");
    }
}
