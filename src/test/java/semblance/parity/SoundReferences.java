package semblance.parity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;

/** The sounds that the reference implementations were given, and what they made of them. */
public final class SoundReferences {
    private static final int WAVE_HEADER = 44;

    private SoundReferences() {}

    /** Returns an array that comes with the tests. */
    public static NumpyArray array(String name) throws IOException {
        return References.array("sounds/" + name);
    }

    /** Returns the samples of a sound at 32 kHz that comes with the tests. */
    public static float[] samples(String name) throws IOException {
        String resource = "/semblance/parity/sounds/" + name;
        try (InputStream file = SoundReferences.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IOException("no resource " + resource);
            }
            return samples(file.readAllBytes());
        }
    }

    /** Returns an array of all references, where they are. */
    public static NumpyArray sharedArray(String name) throws IOException {
        return NumpyArray.parse(
                Files.readAllBytes(present("parity/expected/preprocess/audio/" + name)));
    }

    /** Returns the samples of a sound of all references, where they are. */
    public static float[] sharedSamples(String name) throws IOException {
        return samples(Files.readAllBytes(present("parity/inputs/audio/" + name)));
    }

    /** Returns an array from an archive of NumPy arrays, where it is. */
    public static float[] sharedWeights(String archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(present("weights/" + archive).toFile());
                InputStream entry = zip.getInputStream(zip.getEntry(name + ".npy"))) {
            return NumpyArray.parse(entry.readAllBytes()).values();
        }
    }

    /** Returns a file beside this program's folder; the test is skipped where it is not. */
    public static Path present(String name) {
        Path file = References.folder().resolveSibling(name);
        assumeTrue(Files.exists(file), "there is no " + file);
        return file;
    }

    /** Reads a wave file of one channel of 16-bit integers or single-precision numbers. */
    private static float[] samples(byte[] wave) {
        ByteBuffer bytes = ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN);
        boolean isWhole = bytes.getShort(20) == 1;
        int data = isWhole ? WAVE_HEADER : indexOfData(wave) + 8;
        float[] samples = new float[(wave.length - data) / (isWhole ? 2 : 4)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] =
                    isWhole ? bytes.getShort(data + 2 * i) / 32768f : bytes.getFloat(data + 4 * i);
        }
        return samples;
    }

    private static int indexOfData(byte[] wave) {
        for (int i = 12; ; i++) {
            if (Arrays.equals(
                    Arrays.copyOfRange(wave, i, i + 4), new byte[] {'d', 'a', 't', 'a'})) {
                return i;
            }
        }
    }
}
