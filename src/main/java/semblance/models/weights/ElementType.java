package semblance.models.weights;

/**
 * What the elements of a tensor are. The names are those of the safetensors format, which has more
 * of them than a PyTorch checkpoint.
 */
public enum ElementType {
    F64(64),
    F32(32),
    F16(16),
    BF16(16),
    F8_E5M2(8),
    F8_E4M3(8),
    F8_E5M2FNUZ(8),
    F8_E4M3FNUZ(8),
    F8_E8M0(8),
    F6_E2M3(6),
    F6_E3M2(6),
    F4(4),
    C64(64),
    I64(64),
    U64(64),
    I32(32),
    U32(32),
    I16(16),
    U16(16),
    I8(8),
    U8(8),
    BOOL(8);

    private final int bits;

    ElementType(int bits) {
        this.bits = bits;
    }

    /** Returns how many bits one element takes; some take a part of a byte. */
    public int bits() {
        return bits;
    }

    /** Tells whether {@link WeightTensor#floats()} can read such elements. */
    public boolean isReadAsFloats() {
        return switch (this) {
            case F64, F32, F16, BF16 -> true;
            case F8_E5M2, F8_E4M3, F8_E5M2FNUZ, F8_E4M3FNUZ, F8_E8M0, F6_E2M3, F6_E3M2, F4 -> false;
            case C64, I64, U64, I32, U32, I16, U16, I8, U8, BOOL -> false;
        };
    }
}
