package semblance.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.media.ContentId;
import semblance.media.FileStamp;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;

class ContentHasherTest {
    @TempDir Path folder;

    @Test
    void identityIsTheFirstHalfOfSha256() throws Exception {
        // The example of FIPS 180-4 and the digest of nothing.
        Path abc = Files.writeString(folder.resolve("abc"), "abc");
        Path empty = Files.writeString(folder.resolve("empty"), "");
        assertEquals(new ContentId("ba7816bf8f01cfea414140de5dae2223"), ContentHasher.of(abc));
        assertEquals(new ContentId("e3b0c44298fc1c149afbf4c8996fb924"), ContentHasher.of(empty));
    }

    @Test
    void longFilesAreReadWhole() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] content = new byte[1_000_000 + random.nextInt(1_000_000)];
        random.nextBytes(content);
        Path file = Files.write(folder.resolve("long"), content);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        assertEquals(HexFormat.of().formatHex(digest, 0, 16), ContentHasher.of(file).hex());
    }

    @Test
    void aFileThatIsNoLongerAsItWasFoundIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "abc");
        FileStamp before = new FileStamp(3, Instant.EPOCH);
        FileChangedException e =
                assertThrows(FileChangedException.class, () -> ContentHasher.of(file, before));
        assertEquals("The file changed while it was read.", UnreadableReason.of(e));
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[1000]);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> ContentHasher.of(file));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        Path file = folder.resolve("none");
        NoSuchFileException e =
                assertThrows(NoSuchFileException.class, () -> ContentHasher.of(file));
        assertEquals("It is not there.", UnreadableReason.of(e));
    }
}
