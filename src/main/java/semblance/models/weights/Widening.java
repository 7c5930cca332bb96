package semblance.models.weights;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The elements of a storage, read as single precision. Storages are little-endian. */
record Widening(ElementType type, MemorySegment storage) {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Copies elements that lie one after another. */
    void copy(long element, float[] into, int at, int count) {
        switch (type) {
            case F32 -> MemorySegment.copy(storage, FLOAT, element * Float.BYTES, into, at, count);
            case F64 -> {
                for (int i = 0; i < count; i++) {
                    into[at + i] = (float) storage.get(DOUBLE, (element + i) * Double.BYTES);
                }
            }
            case F16 -> {
                for (int i = 0; i < count; i++) {
                    into[at + i] = Float.float16ToFloat(half(element + i));
                }
            }
            case BF16 -> {
                for (int i = 0; i < count; i++) {
                    into[at + i] = Float.intBitsToFloat(half(element + i) << Short.SIZE);
                }
            }
            case F8_E5M2,
                    F8_E4M3,
                    F8_E5M2FNUZ,
                    F8_E4M3FNUZ,
                    F8_E8M0,
                    F6_E2M3,
                    F6_E3M2,
                    F4,
                    C64,
                    I64,
                    U64,
                    I32,
                    U32,
                    I16,
                    U16,
                    I8,
                    U8,
                    BOOL ->
                    throw new IllegalStateException(
                            "not asked whether it is read as floats: " + type);
        }
    }

    private short half(long element) {
        return storage.get(SHORT, element * Short.BYTES);
    }
}
