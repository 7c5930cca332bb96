package semblance.models.compile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The types of numbers in an archive, as libtorch names and lays them out. */
enum ElementType {
    FLOAT32("FloatStorage", 4, 6) {
        @Override
        void put(double value, ByteBuffer target) {
            target.putFloat((float) value);
        }
    },
    FLOAT16("HalfStorage", 2, 5) {
        @Override
        void put(double value, ByteBuffer target) {
            target.putShort(Float.floatToFloat16((float) value));
        }
    },
    BFLOAT16("BFloat16Storage", 2, 15) {
        @Override
        void put(double value, ByteBuffer target) {
            // To the nearest, ties to even, as libtorch rounds.
            int bits = Float.floatToRawIntBits((float) value);
            target.putShort((short) ((bits + 0x7FFF + ((bits >>> 16) & 1)) >>> 16));
        }
    },
    FLOAT64("DoubleStorage", 8, 7) {
        @Override
        void put(double value, ByteBuffer target) {
            target.putDouble(value);
        }
    },
    INT64("LongStorage", 8, 4) {
        @Override
        void put(double value, ByteBuffer target) {
            target.putLong((long) value);
        }
    },
    INT8("CharStorage", 1, 1) {
        @Override
        void put(double value, ByteBuffer target) {
            target.put((byte) value);
        }
    };

    private final String storage;
    private final int size;
    private final int scalarType;

    ElementType(String storage, int size, int scalarType) {
        this.storage = storage;
        this.size = size;
        this.scalarType = scalarType;
    }

    /** Returns the name of the class of the storage in module torch. */
    String storage() {
        return storage;
    }

    /** Returns libtorch's number of the type, as scripts use it. */
    int scalarType() {
        return scalarType;
    }

    abstract void put(double value, ByteBuffer target);

    /** Returns numbers as the little-endian bytes of a storage. */
    byte[] encode(float[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, size)];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            put(value, buffer);
        }
        return bytes;
    }

    /** Returns numbers as the little-endian bytes of a storage. */
    byte[] encode(double[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, size)];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            put(value, buffer);
        }
        return bytes;
    }
}
