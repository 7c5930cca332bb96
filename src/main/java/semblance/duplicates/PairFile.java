package semblance.duplicates;

import semblance.media.ContentId;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Pairs on disk: written beside and moved into place, with a checksum. They can be found again, so
 * a file that is damaged, or of another version, is as good as none.
 */
@SuppressWarnings("EnumOrdinal") // the places are what is kept: new cases go to the end
final class PairFile {
    private static final int MAGIC = 0x53_4d_44_50;
    private static final int VERSION = 1;
    private static final int ID_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;

    PairFile(Path file) {
        this.file = file;
    }

    /** Reads the pairs; empty if there are none that make sense. */
    Optional<Pairs> read() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int length = bytes.length - Long.BYTES;
            if (length < 0) {
                return Optional.empty();
            }
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, length);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            DataInputStream end =
                    new DataInputStream(new ByteArrayInputStream(bytes, length, Long.BYTES));
            boolean isWhole = end.readLong() == sum.getValue();
            return isWhole && in.readInt() == MAGIC && in.readInt() == VERSION
                    ? Optional.of(pairs(in))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Pairs pairs(DataInputStream in) throws IOException {
        String basis = in.readUTF();
        long looked = in.readLong();
        int count = in.readInt();
        List<ContentId> compared = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            compared.add(content(in));
        }
        int pairs = in.readInt();
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            Two contents = new Two(content(in), content(in));
            int relation = in.readUnsignedByte();
            if (relation >= Relation.values().length) {
                throw new IllegalArgumentException("relation " + relation);
            }
            found.add(
                    new Pair(
                            contents,
                            Relation.values()[relation],
                            Change.ofBits(in.readUnsignedByte())));
        }
        Instant lookedAt = looked < 0 ? null : Instant.ofEpochMilli(looked);
        return new Pairs(basis, compared, found, lookedAt);
    }

    void write(Pairs pairs) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path written = Files.createTempFile(file.resolveSibling(""), "new", ".tmp");
        try {
            CRC32 sum = new CRC32();
            try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(written));
                    DataOutputStream out =
                            new DataOutputStream(new CheckedOutputStream(raw, sum))) {
                write(pairs, out);
                out.writeLong(sum.getValue());
            }
            Files.move(
                    written,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void write(Pairs pairs, DataOutputStream out) throws IOException {
        Instant lookedAt = pairs.lookedAt();
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeUTF(pairs.basis());
        out.writeLong(lookedAt == null ? -1 : lookedAt.toEpochMilli());
        var compared = pairs.compared();
        out.writeInt(compared.size());
        for (ContentId content : compared) {
            out.write(HEX.parseHex(content.hex()));
        }
        List<Pair> found = pairs.found();
        out.writeInt(found.size());
        for (Pair pair : found) {
            out.write(HEX.parseHex(pair.contents().first().hex()));
            out.write(HEX.parseHex(pair.contents().second().hex()));
            out.writeByte(pair.relation().ordinal());
            out.writeByte(Change.bits(pair.changes()));
        }
    }

    private static ContentId content(DataInputStream in) throws IOException {
        byte[] id = new byte[ID_BYTES];
        in.readFully(id);
        return new ContentId(HEX.formatHex(id));
    }
}
