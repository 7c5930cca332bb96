package semblance.atlas;

import semblance.media.ContentId;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file that a map is kept in: a magic word, the version, the space and the options that it was
 * made with, then 24 bytes for each content, and a checksum of all. What cannot be read, or was
 * made otherwise, is no map: it is made again.
 */
record PositionsFile(Path file, String space, LayoutOptions options) {
    private static final int MAGIC = 0x534d4150; // "SMAP"
    private static final int VERSION = 1;
    private static final int CONTENT_BYTES = 16;
    private static final int CHECKSUM_BYTES = 8;
    private static final int MAX_BYTES = 1 << 30;

    /** Returns what is kept; empty if there is nothing, or nothing that fits. */
    Optional<Positions> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            int length = bytes.length - CHECKSUM_BYTES;
            if (length < 0 || ByteBuffer.wrap(bytes).getLong(length) != checksum(bytes, length)) {
                return Optional.empty();
            }
            try (DataInputStream in =
                    new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
                return read(in);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Positions> read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC
                || in.readInt() != VERSION
                || !in.readUTF().equals(space)
                || in.readInt() != options.neighbors()
                || in.readInt() != options.epochs()
                || in.readLong() != options.seed()) {
            return Optional.empty();
        }
        int computed = in.readInt();
        int size = in.readInt();
        if (size < 0 || (long) size * (CONTENT_BYTES + 2 * Float.BYTES) != in.available()) {
            return Optional.empty();
        }
        List<ContentId> contents = new ArrayList<>(size);
        float[] x = new float[size];
        float[] y = new float[size];
        for (int i = 0; i < size; i++) {
            contents.add(new ContentId(HexFormat.of().formatHex(in.readNBytes(CONTENT_BYTES))));
            x[i] = in.readFloat();
            y[i] = in.readFloat();
            if (!(Math.abs(x[i]) <= 1 && Math.abs(y[i]) <= 1)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Positions(contents, x, y, computed));
    }

    /** Puts positions in the place of what was kept, all or nothing. */
    void write(Positions positions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeUTF(space);
        out.writeInt(options.neighbors());
        out.writeInt(options.epochs());
        out.writeLong(options.seed());
        out.writeInt(positions.computed());
        out.writeInt(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            out.write(HexFormat.of().parseHex(positions.contents().get(i).hex()));
            out.writeFloat(positions.x()[i]);
            out.writeFloat(positions.y()[i]);
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "map", ".tmp");
        try {
            Files.write(draft, bytes.toByteArray());
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
