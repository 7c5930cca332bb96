package semblance.models.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Writes stored zip archives as PyTorch does, where wanted with the wide fields that it writes
 * above 4 GB. Check sums are left out: PyTorch does not look at them.
 */
final class StoredZip {
    private static final int WIDE_BYTES = 4 + 3 * Long.BYTES;

    private final boolean isWide;
    private final SequencedMap<String, byte[]> records = new LinkedHashMap<>();
    private final ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    StoredZip(boolean isWide) {
        this.isWide = isWide;
    }

    StoredZip add(String name, byte[] content) {
        records.put("archive/" + name, content);
        return this;
    }

    byte[] bytes() {
        Map<String, Integer> places = new LinkedHashMap<>();
        records.forEach((name, content) -> {
            places.put(name, out.position());
            out.putInt(0x04034b50).putShort((short) 45).putShort((short) 0);
            out.put(new byte[10]).putInt(content.length).putInt(content.length);
            // PyTorch pads here, so that the content is aligned.
            out.putShort((short) name.length()).putShort((short) 5);
            out.put(ascii(name)).putShort((short) 0x4246).putShort((short) 1).put((byte) 'Z');
            out.put(content);
        });
        int directory = out.position();
        records.forEach(
                (name, content) -> entry(name, content.length, places.getOrDefault(name, 0)));
        end(directory, out.position() - directory);
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    private void entry(String name, int length, int place) {
        out.putInt(0x02014b50).putInt(0x002d002d).putShort((short) 0).put(new byte[10]);
        out.putInt(isWide ? -1 : length).putInt(isWide ? -1 : length);
        out.putShort((short) name.length()).putShort((short) (isWide ? WIDE_BYTES : 0));
        out.put(new byte[10]).putInt(isWide ? -1 : place).put(ascii(name));
        if (isWide) {
            out.putShort((short) 1).putShort((short) (WIDE_BYTES - 4));
            out.putLong(length).putLong(length).putLong(place);
        }
    }

    private void end(int directory, int length) {
        int end = out.position();
        if (isWide) {
            out.putInt(0x06064b50).putLong(44).putInt(0x002d002d).putLong(0);
            out.putLong(records.size()).putLong(records.size());
            out.putLong(length).putLong(directory);
            out.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        }
        short count = (short) (isWide ? -1 : records.size());
        out.putInt(0x06054b50).putInt(0).putShort(count).putShort(count);
        out.putInt(isWide ? -1 : length).putInt(isWide ? -1 : directory).putShort((short) 0);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return bytes.array();
    }

    static byte[] halves(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return bytes.array();
    }
}
