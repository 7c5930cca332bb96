package semblance.models.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class WeightFilesTest {
    @TempDir private Path folder;

    private static String sentence(Path file) {
        WeightsException e = assertThrows(WeightsException.class, () -> WeightFiles.open(file));
        return String.valueOf(e.getMessage());
    }

    private String sentence(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return sentence(Files.write(folder.resolve("resnet50.pth"), bytes));
    }

    @Test
    void whatIsThereInsteadOfWeightsIsNamed() throws IOException {
        assertEquals(
                "resnet50.pth cannot be used: it is empty: get it again from where it came from.",
                sentence(""));
        assertEquals(
                "resnet50.pth cannot be used: it is a web page, such as one that asks to sign in: download the file itself.",
                sentence("\n <HTML><body>403</body>"));
        assertEquals(
                "resnet50.pth cannot be used: it is neither a safetensors file nor a checkpoint of PyTorch.",
                sentence("GGUF of another program"));
        assertEquals(
                "resnet50.pth cannot be used: it is a pickle of Python but no checkpoint of PyTorch.",
                sentence("\u0080\4}."));
        byte[] zip = new StoredZip(false).add("readme.txt", new byte[3]).bytes();
        assertEquals(
                "resnet50.pth cannot be used: it is a zip archive but no checkpoint of PyTorch.",
                sentence(new String(zip, StandardCharsets.ISO_8859_1)));
        assertEquals(
                "none.pth cannot be used: it is not there any more.",
                sentence(folder.resolve("none.pth")));
        Path inner = Files.createDirectory(folder.resolve("model.pt"));
        assertEquals(
                "model.pt cannot be used: it is a folder: choose the file in it.", sentence(inner));
    }

    @Test
    void theExtensionDoesNotMatter() throws IOException, WeightsException {
        Path original = Fixture.file("bad/pt_01_ok_legacy.pth");
        Path renamed = Files.copy(original, folder.resolve("weights.safetensors"));
        try (Weights weights = WeightFiles.open(renamed)) {
            assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, weights.tensor("w").floats());
        }
    }

    @Test
    void aMissingTensorIsNamed() throws WeightsException {
        try (Weights weights = WeightFiles.open(Fixture.file("bad/st_00_ok.safetensors"))) {
            WeightsException e =
                    assertThrows(WeightsException.class, () -> weights.tensor("fc.weight"));
            assertEquals(
                    "st_00_ok.safetensors cannot be used: it holds no tensor named fc.weight; it is of another network.",
                    e.getMessage());
        }
    }

    @Test
    void closingTwiceDoesNothing() throws WeightsException {
        Weights weights = WeightFiles.open(Fixture.file("bad/st_00_ok.safetensors"));
        weights.close();
        weights.close();
    }

    @Test
    void filesAboveFourGigabytesAreRead() throws IOException, WeightsException {
        long floats = 5L << 28;
        long bytes = floats * Float.BYTES;
        String header =
                "{'a':{'dtype':'F32','shape':[%d],'data_offsets':[0,%d]},'b':{'dtype':'F64','shape':[2],'data_offsets':[%d,%d]}}"
                        .formatted(floats, bytes, bytes, bytes + 16)
                        .replace('\'', '"');
        Path file = folder.resolve("large.safetensors");
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.SPARSE,
                        StandardOpenOption.WRITE)) {
            ByteBuffer start = ByteBuffer.allocate(8 + header.length());
            start.order(ByteOrder.LITTLE_ENDIAN).putLong(header.length());
            start.put(header.getBytes(StandardCharsets.US_ASCII)).flip();
            long data = start.remaining();
            channel.write(start, 0);
            ByteBuffer end = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
            end.putDouble(0.1).putDouble(-2).flip();
            // Where files can have holes, the zeros before this take no place.
            channel.write(end, data + bytes);
        }
        try (Weights weights = WeightFiles.open(file)) {
            assertArrayEquals(new long[] {floats}, weights.tensor("a").shape());
            assertArrayEquals(new float[] {0.1f, -2}, weights.tensor("b").floats());
        }
    }
}
