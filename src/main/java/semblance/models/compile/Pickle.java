package semblance.models.compile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the few parts of Python's pickle protocol 2 that an archive needs: the network's object
 * with its attributes. Opcodes after PEP 307 and the module pickletools.
 */
final class Pickle {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Pickle() {
        code(0x80).code(2);
    }

    /** An object of class {@code Net} follows, attribute by attribute, until {@link #endObject}. */
    Pickle beginObject() {
        return global("__torch__", "Net").code(')').code(0x81).code('}').code('(');
    }

    Pickle endObject() {
        return code('u').code('b');
    }

    Pickle bool(String name, boolean value) {
        return text(name).code(value ? 0x88 : 0x89);
    }

    Pickle none(String name) {
        return text(name).code('N');
    }

    /** A contiguous tensor whose numbers are the archive's record {@code data/key}. */
    Pickle tensor(String name, String key, ElementType type, List<Integer> shape) {
        long count = 1;
        for (int length : shape) {
            count *= length;
        }
        text(name).global("torch._utils", "_rebuild_tensor_v2").code('(');
        code('(').text("storage").global("torch", type.storage()).text(key).text("cpu");
        number(count).code('t').code('Q');
        number(0);
        code('(');
        shape.forEach(this::number);
        code('t').code('(');
        long stride = count;
        for (int length : shape) {
            stride = length == 0 ? 0 : stride / length;
            number(stride);
        }
        code('t').code(0x89);
        return global("collections", "OrderedDict").code(')').code('R').code('t').code('R');
    }

    byte[] end() {
        code('.');
        return bytes.toByteArray();
    }

    /** Returns a pickled empty tuple. */
    static byte[] emptyTuple() {
        Pickle pickle = new Pickle();
        pickle.code(')');
        return pickle.end();
    }

    private Pickle code(int opcode) {
        bytes.write(opcode);
        return this;
    }

    private Pickle global(String module, String name) {
        code('c');
        bytes.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private Pickle text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        code('X');
        little(utf8.length, 4);
        bytes.writeBytes(utf8);
        return this;
    }

    private Pickle number(long value) {
        if (value >= 0 && value <= Integer.MAX_VALUE) {
            code('J');
            little(value, 4);
        } else {
            code(0x8A).code(8);
            little(value, 8);
        }
        return this;
    }

    private void little(long value, int count) {
        for (int i = 0; i < count; i++) {
            bytes.write((int) (value >>> (8 * i)));
        }
    }
}
