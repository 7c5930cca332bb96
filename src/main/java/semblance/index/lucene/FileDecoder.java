package semblance.index.lucene;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.FileState;
import semblance.media.ContentId;
import semblance.media.Encoding;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads what {@link FileEncoder} wrote. Files that follow each other share their root's id and
 * their set of spaces where these are equal. For one thread.
 */
final class FileDecoder {
    private final byte[] content = new byte[16];
    private String root = "";
    private byte[] spacesBytes = {};
    private Set<String> spaces = Set.of();

    /** Reads the state of a file and stops before its facts. */
    FileState state(BytesRef bytes) throws IOException {
        return read(bytes, this::state);
    }

    CatalogFile file(BytesRef bytes) throws IOException {
        return read(
                bytes,
                in ->
                        switch (state(in)) {
                            case CatalogFile.Failed failed -> failed;
                            case FileState.Indexed indexed ->
                                    new CatalogFile.Indexed(
                                            indexed.key(),
                                            indexed.stamp(),
                                            indexed.kind(),
                                            indexed.content(),
                                            facts(in),
                                            indexed.spaces());
                        });
    }

    private interface Part<T> {
        T in(ByteArrayDataInput in) throws IOException;
    }

    private static <T> T read(BytesRef bytes, Part<T> part) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        try {
            return part.in(in);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException
                | ArithmeticException e) {
            throw new CorruptIndexException("not a file of a catalog", bytes.toString(), e);
        }
    }

    private FileState state(ByteArrayDataInput in) throws IOException {
        byte version = in.readByte();
        if (version != FileEncoder.VERSION) {
            throw new CorruptIndexException("version " + version, "a file of a catalog");
        }
        boolean isIndexed = in.readByte() == FileEncoder.INDEXED;
        FileKey key = new FileKey(root(in), text(in));
        FileStamp stamp =
                new FileStamp(in.readVLong(), Instant.ofEpochSecond(in.readZLong(), in.readVInt()));
        MediaKind kind = kind(in.readByte());
        if (!isIndexed) {
            return new CatalogFile.Failed(key, stamp, kind, stage(in.readByte()), text(in));
        }
        if (kind == null) {
            throw new IllegalArgumentException("no kind");
        }
        in.readBytes(content, 0, content.length);
        ContentId id = new ContentId(HexFormat.of().formatHex(content));
        return new FileState.Indexed(key, stamp, kind, id, spaces(in));
    }

    private String root(ByteArrayDataInput in) throws IOException {
        String read = text(in);
        if (!read.equals(root)) {
            root = read;
        }
        return root;
    }

    private Set<String> spaces(ByteArrayDataInput in) throws IOException {
        byte[] bytes = bytes(in, in.readVInt());
        if (!Arrays.equals(bytes, spacesBytes)) {
            ByteArrayDataInput block = new ByteArrayDataInput(bytes);
            List<String> read = new ArrayList<>();
            for (int left = block.readVInt(); left > 0; left--) {
                read.add(text(block));
            }
            spaces = Set.copyOf(read);
            spacesBytes = bytes;
        }
        return spaces;
    }

    private static MediaFacts facts(ByteArrayDataInput in) throws IOException {
        int width = in.readZInt();
        int height = in.readZInt();
        Duration duration =
                in.readByte() == 0 ? null : Duration.ofSeconds(in.readZLong(), in.readVInt());
        LocalDateTime taken =
                in.readByte() == 0
                        ? null
                        : LocalDateTime.of(
                                LocalDate.ofEpochDay(in.readZLong()),
                                LocalTime.ofNanoOfDay(in.readVLong()));
        String codec = text(in);
        TreeMap<String, String> tags = new TreeMap<>();
        for (int left = in.readVInt(); left > 0; left--) {
            tags.put(text(in), text(in));
        }
        return new MediaFacts(width, height, duration, taken, codec, tags, encoding(in));
    }

    /** Files that earlier programs wrote end before it. */
    private static Encoding encoding(ByteArrayDataInput in) throws IOException {
        if (in.eof()) {
            return Encoding.NONE;
        }
        int sampleRateHz = in.readZInt();
        int channels = in.readZInt();
        long bitsPerSecond = in.readZLong();
        double framesPerSecond = Double.longBitsToDouble(in.readLong());
        // The texts come last because reading them notices that the bytes have ended before.
        return new Encoding(
                text(in), text(in), sampleRateHz, channels, bitsPerSecond, framesPerSecond);
    }

    private static String text(ByteArrayDataInput in) throws IOException {
        long header = in.readVLong();
        byte[] bytes = bytes(in, (header & 1) == 0 ? header / 2 : header - 1);
        if ((header & 1) == 0) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] units = new char[bytes.length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xff));
        }
        return new String(units);
    }

    private static byte[] bytes(ByteArrayDataInput in, long length) {
        if (length < 0 || length > in.length() - in.getPosition()) {
            throw new IllegalArgumentException("length " + length);
        }
        byte[] bytes = new byte[(int) length];
        in.readBytes(bytes, 0, bytes.length);
        return bytes;
    }

    private static @Nullable MediaKind kind(byte code) {
        for (MediaKind kind : MediaKind.values()) {
            if (FileEncoder.codeOf(kind) == code) {
                return kind;
            }
        }
        return null;
    }

    private static Stage stage(byte code) {
        for (Stage stage : Stage.values()) {
            if (FileEncoder.codeOf(stage) == code) {
                return stage;
            }
        }
        throw new IllegalArgumentException("stage " + code);
    }
}
