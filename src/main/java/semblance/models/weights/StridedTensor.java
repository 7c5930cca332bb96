package semblance.models.weights;

import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * A tensor as PyTorch stores it: a view of a storage, with an offset, and for each dimension a
 * length and a stride in elements. A stride of 0 repeats elements. Checked when it is made, so that
 * reading stays within the storage.
 */
final class StridedTensor implements WeightTensor {
    private static final int CHUNK = 1 << 16;
    private static final int EXPONENT = 0x7f80_0000;

    /** The longest array that every virtual machine can make. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final MappedFile file;
    private final String name;
    private final ElementType type;
    private final MemorySegment storage;
    private final Strides strides;
    private final List<Long> shape;

    private StridedTensor(
            MappedFile file,
            String name,
            ElementType type,
            MemorySegment storage,
            Strides strides,
            List<Long> shape) {
        this.file = file;
        this.name = name;
        this.type = type;
        this.storage = storage;
        this.strides = strides;
        this.shape = List.copyOf(shape);
    }

    /** Makes a tensor whose elements lie one after another and fill the storage. */
    static StridedTensor dense(
            MappedFile file, String name, ElementType type, MemorySegment storage, List<Long> shape)
            throws RefusedException {
        return new StridedTensor(file, name, type, storage, Strides.dense(shape), shape);
    }

    /** Makes a tensor, or says why it cannot be one. */
    static StridedTensor of(
            MappedFile file, String name, PickleValue.Tensor view, MemorySegment storage)
            throws RefusedException {
        ElementType type = view.storage().type();
        String its = "its tensor " + Shown.name(name);
        Strides strides;
        try {
            strides = Strides.of(view.offset(), view.shape(), view.strides());
        } catch (ArithmeticException e) {
            throw new RefusedException(its + " claims more elements than can be", e);
        }
        if (strides.end() > view.storage().count()) {
            throw new RefusedException(its + " reaches beyond its storage: the file is damaged");
        }
        // An expanded tensor repeats what is stored; a few bytes can claim to be terabytes.
        if (strides.count() > file.size() / (type.bits() / Byte.SIZE)) {
            throw new RefusedException(its + " claims to be larger than the file");
        }
        return new StridedTensor(file, name, type, storage, strides, view.shape());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ElementType type() {
        return type;
    }

    @Override
    public long[] shape() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public float[] floats() throws WeightsException {
        requireFloats();
        if (strides.count() > LONGEST_ARRAY) {
            throw refused("is larger than can be read at once");
        }
        float[] values = new float[(int) strides.count()];
        read(0, values, values.length);
        return values;
    }

    @Override
    public void checkFinite() throws WeightsException {
        requireFloats();
        float[] chunk = new float[(int) Math.min(CHUNK, strides.count())];
        for (long from = 0; from < strides.count(); from += chunk.length) {
            read(from, chunk, (int) Math.min(chunk.length, strides.count() - from));
        }
    }

    private void requireFloats() throws WeightsException {
        if (!type.isReadAsFloats()) {
            throw refused(
                    "holds " + type + " elements where numbers of F32, F16, BF16 or F64 belong");
        }
    }

    private void read(long from, float[] into, int count) throws WeightsException {
        try {
            strides.read(new Widening(type, storage), from, into, count);
        } catch (InternalError e) {
            // How the virtual machine tells that a mapped file has lost its pages.
            throw file.refused("it changed, or its drive failed, while it was read", e);
        }
        if (!isFinite(into, count)) {
            throw refused(
                    "holds a value that is not a finite number: the file is damaged or its training failed");
        }
    }

    private static boolean isFinite(float[] values, int count) {
        boolean isFinite = true;
        for (int i = 0; i < count; i++) {
            isFinite &= (Float.floatToRawIntBits(values[i]) & EXPONENT) != EXPONENT;
        }
        return isFinite;
    }

    private WeightsException refused(String what) {
        return file.refused("its tensor " + Shown.name(name) + " " + what, null);
    }
}
