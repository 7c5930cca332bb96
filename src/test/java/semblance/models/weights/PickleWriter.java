package semblance.models.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes pickles of protocol 2, an instruction at a time, as PyTorch does. */
final class PickleWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PickleWriter() {
        raw("\u0080\2");
    }

    /** Writes characters of Latin 1 as bytes. */
    PickleWriter raw(String instructions) {
        out.writeBytes(instructions.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    PickleWriter global(String module, String name) {
        return raw("c" + module + "\n" + name + "\n");
    }

    PickleWriter text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        raw("X");
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    PickleWriter whole(int value) {
        raw("J");
        number(value);
        return this;
    }

    private void number(int value) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(bytes.putInt(value).array());
    }

    private PickleWriter tuple(int... values) {
        raw("(");
        for (int value : values) {
            whole(value);
        }
        return raw("t");
    }

    /** Writes a dense tensor that fills its storage. */
    PickleWriter tensor(String storageType, String key, int... shape) {
        int count = 1;
        int[] strides = new int[shape.length];
        for (int d = shape.length - 1; d >= 0; d--) {
            strides[d] = count;
            count *= shape[d];
        }
        global("torch._utils", "_rebuild_tensor_v2").raw("((").text("storage");
        global("torch", storageType).text(key).text("cuda:0").whole(count).raw("tQ").whole(0);
        return tuple(shape)
                .tuple(strides)
                .raw("\u0089")
                .global("collections", "OrderedDict")
                .raw(")RtR");
    }

    /** Writes a dictionary; of its values, texts are keys of storages of one float. */
    PickleWriter dictionary(Map<?, ?> entries) {
        raw("}(");
        entries.forEach((key, value) -> {
            text(String.valueOf(key));
            switch (value) {
                case Map<?, ?> inner -> dictionary(inner);
                case Integer number -> whole(number);
                default -> tensor("FloatStorage", String.valueOf(value), 1);
            }
        });
        return raw("u");
    }

    byte[] end() {
        raw(".");
        return out.toByteArray();
    }
}
