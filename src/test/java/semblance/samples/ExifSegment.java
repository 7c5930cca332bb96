package semblance.samples;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The EXIF segment of a JPEG file (CIPA DC-008, TIFF 6.0): what it shows, who made it, and when.
 *
 * @param dateTime as EXIF writes it, "2026:05:17 18:30:00"
 */
record ExifSegment(String description, String dateTime) {
    private static final int ASCII = 2;

    private record Entry(int tag, String text) {
        byte[] bytes() {
            return (text + '\0').getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Returns the JPEG file with this segment as its first. */
    byte[] into(byte[] jpeg) {
        byte[] tiff = tiff();
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        file.put(jpeg, 0, 2);
        file.putShort((short) 0xffe1).putShort((short) (tiff.length + 8));
        file.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff);
        file.put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private byte[] tiff() {
        // Entries have to be in the order of their tags.
        List<Entry> entries =
                List.of(
                        new Entry(0x010e, description),
                        new Entry(0x0132, dateTime),
                        new Entry(0x013b, "Semblance"),
                        new Entry(0x8298, "CC0"));
        int place = 8 + 2 + entries.size() * 12 + 4;
        int size = place + entries.stream().mapToInt(entry -> even(entry.bytes().length)).sum();
        ByteBuffer tiff = ByteBuffer.allocate(size);
        tiff.put(new byte[] {'M', 'M'}).putShort((short) 42).putInt(8);
        tiff.putShort((short) entries.size());
        for (Entry entry : entries) {
            int length = entry.bytes().length;
            tiff.putShort((short) entry.tag()).putShort((short) ASCII).putInt(length);
            if (length <= 4) {
                tiff.put(entry.bytes()).put(new byte[4 - length]);
            } else {
                tiff.putInt(place);
                tiff.put(place, entry.bytes());
                place += even(length);
            }
        }
        return tiff.array();
    }

    private static int even(int length) {
        return length + length % 2;
    }
}
