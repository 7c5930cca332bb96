package semblance.models.weights;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads little-endian numbers and texts one after another, and never beyond the end. */
final class ByteReader {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment bytes;
    private long at;

    ByteReader(MemorySegment bytes) {
        this.bytes = bytes;
    }

    /** Begins at a place that the file itself names, so that it may be anywhere. */
    static ByteReader at(long place, MemorySegment bytes) throws RefusedException {
        ByteReader reader = new ByteReader(bytes);
        reader.skip(place);
        return reader;
    }

    long position() {
        return at;
    }

    private long pass(long count) throws RefusedException {
        if (count < 0 || count > bytes.byteSize() - at) {
            throw RefusedException.cutShort();
        }
        long start = at;
        at += count;
        return start;
    }

    void skip(long count) throws RefusedException {
        pass(count);
    }

    /** Returns the next bytes where they are, without a copy. */
    MemorySegment take(long count) throws RefusedException {
        return bytes.asSlice(pass(count), count);
    }

    int u8() throws RefusedException {
        return Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, pass(Byte.BYTES)));
    }

    int u16() throws RefusedException {
        return Short.toUnsignedInt(bytes.get(SHORT, pass(Short.BYTES)));
    }

    int i32() throws RefusedException {
        return bytes.get(INT, pass(Integer.BYTES));
    }

    long u32() throws RefusedException {
        return Integer.toUnsignedLong(i32());
    }

    long i64() throws RefusedException {
        return bytes.get(LONG, pass(Long.BYTES));
    }

    /** Returns the next bytes as text in UTF-8. */
    String text(long count) throws RefusedException {
        return utf8(take(count));
    }

    /** Returns the text before the next line feed, which is passed as well. */
    String line(int mostBytes) throws RefusedException {
        long start = at;
        while (u8() != '\n') {
            if (at - start > mostBytes) {
                throw new RefusedException("it holds a name of more than " + mostBytes + " bytes");
            }
        }
        return utf8(bytes.asSlice(start, at - 1 - start));
    }

    static String utf8(MemorySegment bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.asByteBuffer()).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException("it holds a text that is not UTF-8: it is damaged", e);
        }
    }
}
