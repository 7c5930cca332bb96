package semblance.models.weights;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * Damages good files at random. Whatever comes out, it is a sentence or a file that can be read:
 * nothing hangs, and nothing takes more memory than a small multiple of the file.
 */
class MutatedFilesTest {
    private static final int ROUNDS = 400;
    private static final long SEED = 20260308;
    private static final long FIXED_BYTES = 2 << 20;
    private static final int TIMES_FILE = 100;

    /** What sizes, counts, instructions and letters of JSON are, at their borders. */
    private static final String TELLING =
            "\0\1\2\4\u007f\u0080\u00ff(.]})RQbacqhXGKJu\u0081\u0085{}[],:\"-0129e";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad/st_00_ok.safetensors",
                "containers/dtypes.safetensors",
                "bad/pt_00_ok_zip.pth",
                "bad/pt_01_ok_legacy.pth",
                "bad/pt_62_torchscript.pt",
                "containers/nested.legacy.pth",
                "containers/views.zip.pth",
                "containers/views.legacy.pth",
                "containers/dtypes-protocol4.zip.pth",
                "tiny/numpy-in-checkpoint.legacy.pth"
            })
    @Timeout(60)
    void damagedFilesAreRefusedOrRead(String name) throws IOException {
        byte[] good = Files.readAllBytes(Fixture.file(name));
        Random random = new Random(SEED + name.hashCode());
        int opened = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damaged(good, random);
            Path file = Files.write(folder.resolve("damaged"), damaged);
            String about = name + ", seed " + SEED + ", round " + round;
            long before = THREADS.getCurrentThreadAllocatedBytes();
            opened += isRead(file, about) ? 1 : 0;
            long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertTrue(
                    taken < FIXED_BYTES + (long) TIMES_FILE * damaged.length, about + ": " + taken);
        }
        System.out.println(
                "seed "
                        + SEED
                        + ": of "
                        + ROUNDS
                        + " damaged "
                        + name
                        + " "
                        + opened
                        + " could be read");
    }

    private static boolean isRead(Path file, String about) {
        try (Weights weights = WeightFiles.open(file, TorchScript.TENSORS_ONLY)) {
            for (String name : weights.names()) {
                weights.tensor(name).shape();
                if (weights.tensor(name).type().isReadAsFloats()) {
                    weights.tensor(name).floats();
                }
            }
            return true;
        } catch (WeightsException e) {
            String sentence = String.valueOf(e.getMessage());
            assertTrue(sentence.startsWith("damaged cannot be used: it"), about + ": " + sentence);
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(about, e);
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        byte telling = (byte) TELLING.charAt(random.nextInt(TELLING.length()));
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 1 -> bytes[at]++;
            case 2, 3, 4 -> bytes[at] = telling;
            case 5 ->
                    Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(9)), telling);
            case 6 -> {
                int from = random.nextInt(bytes.length);
                int count = Math.min(random.nextInt(64), bytes.length - Math.max(from, at));
                System.arraycopy(bytes, from, bytes, at, count);
            }
            default -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }
}
