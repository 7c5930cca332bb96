package semblance.models.compile;

import semblance.models.compile.Script.Held;
import semblance.models.compile.Script.Made;
import semblance.models.weights.WeightsException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a TorchScript archive: a stored zip of source text, a pickled object and raw little-endian
 * tensors, as {@code torch.jit.load} reads it (format version 3). One tensor at a time is in
 * memory.
 */
final class ArchiveFile {
    private static final String ROOT = "net/";

    private ArchiveFile() {}

    static void write(Path file, Script script, List<String> outputs)
            throws IOException, WeightsException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            Pickle pickle = new Pickle().beginObject().bool("training", false);
            int key = 0;
            for (Script.Attribute attribute : script.attributes()) {
                switch (attribute) {
                    case Held(var name, var type, var shape, var bytes) -> {
                        pickle.tensor(name, String.valueOf(key), type, shape);
                        entry(zip, "data/" + key, bytes.make());
                        key++;
                    }
                    case Made(var name, _) -> pickle.none(name);
                }
            }
            entry(zip, "data.pkl", pickle.endObject().end());
            entry(zip, "constants.pkl", Pickle.emptyTuple());
            entry(zip, "code/__torch__.py", script.text(outputs).getBytes(StandardCharsets.UTF_8));
            entry(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(ROOT + name);
        // The same network gives the same bytes at any time.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        entry.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
