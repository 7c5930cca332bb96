package semblance.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import semblance.models.ModelException.Problem;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Several threads and programs at one store. */
@Timeout(60)
class StoreRacesTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void theSecondThreadIsToldThatTheFirstIsAtWork() throws Exception {
        Path file = weights();
        Path root = folder.resolve("models");
        CountDownLatch isReading = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        ModelStore slow =
                new ModelStore(
                        root,
                        StoreFixture.catalog(),
                        new FamilyCheck() {
                            @Override
                            public java.util.Set<String> families() {
                                return new FakeFamilies().families();
                            }

                            @Override
                            public int check(
                                    String family, java.util.Map<ModelFile.Role, Path> files)
                                    throws InterruptedException {
                                isReading.countDown();
                                goesOn.await();
                                return 1;
                            }
                        });
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread first =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                slow.importFrom(request(file), _ -> {});
                            } catch (ModelException | InterruptedException e) {
                                failure.set(e);
                            }
                        });
        isReading.await();
        ModelStore second = StoreFixture.store(root, StoreFixture.catalog());
        assertEquals(List.of(), second.installed(), "nothing is there half");
        ModelException busy =
                assertThrows(ModelException.class, () -> second.importFrom(request(file), _ -> {}));
        assertEquals(Problem.BUSY, busy.problem());
        goesOn.countDown();
        first.join();
        assertEquals(null, failure.get());
        assertTrue(second.check("fake-look", _ -> {}).isVerified());
    }

    @Test
    void twoProgramsThatInstallTheSameLeaveItWhole() throws Exception {
        Path file = weights();
        Path root = folder.resolve("models");
        Process other = start("import", root, file);
        try {
            assertEquals('b', other.getInputStream().read());
            ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
            int done = 0;
            while (done < 20) {
                try {
                    store.importFrom(request(file), _ -> {});
                    done++;
                } catch (ModelException e) {
                    assertEquals(Problem.BUSY, e.problem(), e::toString);
                }
            }
            assertTrue(other.waitFor(30, TimeUnit.SECONDS));
            assertEquals(0, other.exitValue());
            assertTrue(store.check("fake-look", _ -> {}).isVerified());
            assertFalse(Files.exists(root.resolve(".import/fake-look")));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aProgramThatIsKilledLocksNothing() throws Exception {
        Path file = weights();
        Path root = folder.resolve("models");
        ModelStore store = StoreFixture.store(root, StoreFixture.catalog());
        Process other = start("hold", root, file);
        try {
            assertEquals('h', other.getInputStream().read());
            ModelException busy =
                    assertThrows(
                            ModelException.class, () -> store.importFrom(request(file), _ -> {}));
            assertEquals(Problem.BUSY, busy.problem());
        } finally {
            other.destroyForcibly().waitFor();
        }
        store.importFrom(request(file), _ -> {});
        assertTrue(store.has("fake-look"));
    }

    private static Process start(String what, Path root, Path file) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                java.toString(),
                                "-cp",
                                System.getProperty("java.class.path")
                                        + File.pathSeparator
                                        + System.getProperty("surefire.test.class.path", ""),
                                OtherProgram.class.getName(),
                                what,
                                root.toString(),
                                file.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private Path weights() throws IOException {
        return Files.writeString(folder.resolve("weights.pth"), StoreFixture.OTHER_WEIGHTS);
    }

    private static ImportRequest request(Path file) {
        return new ImportRequest(List.of(file), null, null);
    }
}
