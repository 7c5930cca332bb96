package semblance.models.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import semblance.models.download.DownloadException.Problem;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(30)
class DownloaderTest {
    private static final byte[] FILE = bytes(300_000);
    private static final String HASH = sha256(FILE);
    private static final String TAG = "\"v1\"";

    @TempDir private Path folder = Path.of("");

    private final List<String> waits = new ArrayList<>();
    private long lastTotal;

    @Test
    void aFileArrivesWholeAndNothingElseIsLeft() throws Exception {
        try (TestServer server =
                new TestServer((request, reply) -> reply.file(request, FILE, TAG))) {
            assertEquals(HASH, fetch(FILE.length, HASH, server.address("/f")));
        }
        assertArrives();
        assertEquals(FILE.length, lastTotal);
        assertEquals(List.of(), waits);
    }

    @Test
    void aFileIsVerifiedByMd5WhereNothingElseIsPublished() throws Exception {
        FileDigest digest = new FileDigest();
        digest.add(ByteBuffer.wrap(FILE));
        FileHash known = new FileHash("", digest.finish().md5());
        try (TestServer server =
                new TestServer((request, reply) -> reply.file(request, FILE, TAG))) {
            List<URI> sources = List.of(server.address("/f"));
            assertEquals(HASH, fetch(new RemoteFile("f", sources, FILE.length, known)));
            assertArrives();
            FileHash other = new FileHash("", "0".repeat(32));
            DownloadException e =
                    assertThrows(
                            DownloadException.class,
                            () -> fetch(new RemoteFile("f", sources, FILE.length, other)));
            assertTrue(String.valueOf(e.getMessage()).contains("its MD5 differs"), e::toString);
        }
    }

    @Test
    void aBrokenConnectionIsResumedWhereItBroke() throws Exception {
        try (TestServer server =
                new TestServer((request, reply) -> {
                    if (request.number() < 3) {
                        int from = request.from();
                        reply.head(
                                from == 0 ? 200 : 206,
                                "Content-Length: " + (FILE.length - from),
                                "Content-Range: bytes " + from + "-299999/300000",
                                "ETag: " + TAG);
                        reply.body(FILE, from, from + 50_000);
                    } else {
                        reply.file(request, FILE, TAG);
                    }
                })) {
            fetch(FILE.length, HASH, server.address("/f"));
            assertEquals(
                    List.of(0, 50_000, 100_000, 150_000),
                    server.requests().stream().map(TestServer.Request::from).toList());
            assertEquals(TAG, server.requests().get(1).headers().get("if-range"));
        }
        assertArrives();
    }

    @Test
    void whatArrivedIsKeptForTheNextTime() throws Exception {
        try (TestServer server =
                new TestServer((request, reply) -> {
                    if (request.from() == 0) {
                        reply.head(200, "Content-Length: 300000", "ETag: " + TAG);
                        reply.body(FILE, 0, 100_000);
                    } else if (request.number() < 3) {
                        reply.head(503, "Content-Length: 0");
                    } else {
                        reply.file(request, FILE, TAG);
                    }
                })) {
            DownloadException e = fails(FILE.length, HASH, server.address("/f"));
            assertTrue(String.valueOf(e.getMessage()).contains("status 503"), e::toString);
            assertEquals(100_000, Files.size(folder.resolve("f.part")));
            assertFalse(Files.exists(folder.resolve("f")));
            fetch(FILE.length, HASH, server.address("/f"));
            assertEquals(100_000, server.requests().getLast().from());
        }
        assertArrives();
    }

    @Test
    void anotherVersionOnTheServerIsFetchedFromItsBeginning() throws Exception {
        byte[] old = bytes(200_000);
        Files.write(folder.resolve("f.part"), old);
        try (TestServer server =
                new TestServer((request, reply) -> reply.file(request, FILE, TAG))) {
            URI source = server.address("/f");
            Files.write(folder.resolve("f.part.origin"), List.of(source.toString(), "\"v0\""));
            fetch(0, HASH.substring(0, 8), source);
            assertEquals("\"v0\"", server.requests().get(0).headers().get("if-range"));
            assertEquals(1, server.requests().size());
        }
        assertArrives();
    }

    @Test
    void aPartThatDoesNotFitIsFoundByTheHashAndTheWholeIsFetched() throws Exception {
        byte[] other = FILE.clone();
        other[5]++;
        Files.write(folder.resolve("f.part"), java.util.Arrays.copyOf(other, 1000));
        try (TestServer server =
                new TestServer((request, reply) -> reply.file(request, FILE, TAG))) {
            fetch(FILE.length, HASH, server.address("/f"));
            assertEquals(
                    List.of(1000, 0),
                    server.requests().stream().map(TestServer.Request::from).toList());
        }
        assertArrives();
    }

    @Test
    void aServerThatIgnoresRangesSendsAllAnew() throws Exception {
        Files.write(folder.resolve("f.part"), java.util.Arrays.copyOf(FILE, 1000));
        try (TestServer server =
                new TestServer((_, reply) -> {
                    reply.head(200, "Content-Length: 300000");
                    reply.body(FILE, 0, FILE.length);
                })) {
            fetch(FILE.length, HASH, server.address("/f"));
        }
        assertArrives();
    }

    @Test
    void aRangeThatCannotBeIsNotAskedForTwice() throws Exception {
        Files.write(folder.resolve("f.part"), java.util.Arrays.copyOf(FILE, 1000));
        try (TestServer server =
                new TestServer((request, reply) -> {
                    if (request.from() > 0) {
                        reply.head(416, "Content-Length: 0");
                    } else {
                        reply.file(request, FILE, TAG);
                    }
                })) {
            fetch(FILE.length, HASH, server.address("/f"));
            assertEquals(2, server.requests().size());
        }
        assertArrives();
    }

    @Test
    void anotherRangeThanAskedForIsNotJoined() throws Exception {
        Files.write(folder.resolve("f.part"), java.util.Arrays.copyOf(FILE, 1000));
        try (TestServer server =
                new TestServer((request, reply) -> {
                    if (request.from() > 0) {
                        reply.head(
                                206,
                                "Content-Length: 298000",
                                "Content-Range: bytes 2000-299999/300000");
                        reply.body(FILE, 2000, FILE.length);
                    } else {
                        reply.file(request, FILE, TAG);
                    }
                })) {
            fetch(FILE.length, HASH, server.address("/f"));
        }
        assertArrives();
    }

    @Test
    void aSilentServerIsLeftAndTheMirrorGoesOnFromThere() throws Exception {
        try (TestServer silent =
                        new TestServer((_, reply) -> {
                            reply.head(200, "Content-Length: 300000");
                            reply.body(FILE, 0, 70_000);
                            reply.stall();
                        });
                TestServer mirror =
                        new TestServer((request, reply) -> reply.file(request, FILE, TAG))) {
            fetch(FILE.length, HASH, silent.address("/f"), mirror.address("/f"));
            assertEquals(70_000, mirror.requests().get(0).from());
        }
        assertArrives();
        assertTrue(waits.get(0).contains("stopped sending f"), waits::toString);
    }

    @Test
    void aServerThatNeverAnswersIsLeft() throws Exception {
        try (TestServer silent = new TestServer((_, reply) -> reply.stall())) {
            DownloadException e = fails(FILE.length, HASH, silent.address("/f"));
            assertEquals(Problem.NO_NETWORK, e.problem());
        }
    }

    @Test
    void noServerIsNoNetwork() throws Exception {
        URI gone;
        try (TestServer server = new TestServer((_, _) -> {})) {
            gone = server.address("/f");
        }
        DownloadException e = fails(FILE.length, HASH, gone);
        assertEquals(Problem.NO_NETWORK, e.problem());
        assertTrue(String.valueOf(e.getMessage()).startsWith("There is no connection to"));
        assertEquals(1, waits.size(), "who is offline is told soon");
        assertFalse(Files.exists(folder.resolve("f.part")));
    }

    @Test
    void otherBytesAreDeletedAndTheMirrorIsAsked() throws Exception {
        byte[] other = FILE.clone();
        other[299_999]++;
        try (TestServer bad = new TestServer((request, reply) -> reply.file(request, other, TAG));
                TestServer good =
                        new TestServer((request, reply) -> reply.file(request, FILE, TAG))) {
            DownloadException e = fails(FILE.length, HASH, bad.address("/f"));
            assertTrue(String.valueOf(e.getMessage()).contains("SHA-256"), e::toString);
            assertEquals(Problem.NO_FILE, e.problem());
            assertFalse(Files.exists(folder.resolve("f.part")));
            fetch(FILE.length, HASH, bad.address("/f"), good.address("/f"));
            assertEquals(0, good.requests().get(0).from());
        }
        assertArrives();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 416, 500, 503, 429, 204})
    void aRefusalIsSaidWithItsStatus(int status) throws Exception {
        try (TestServer server =
                new TestServer((_, reply) -> reply.head(status, "Content-Length: 0"))) {
            DownloadException e = fails(FILE.length, HASH, server.address("/f"));
            assertEquals(Problem.NO_FILE, e.problem());
            assertTrue(String.valueOf(e.getMessage()).contains("status " + status), e::toString);
            boolean isPassing = status == 429 || status >= 500;
            assertEquals(isPassing ? 3 : 1, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: text/html; charset=utf-8", "Content-Type: text/plain"})
    void aPageIsNotTakenForTheFile(String type) throws Exception {
        byte[] page = "\n<!DOCTYPE html><p>Log in".getBytes(StandardCharsets.UTF_8);
        try (TestServer server =
                new TestServer((_, reply) -> {
                    reply.head(200, type, "Content-Length: " + page.length);
                    reply.body(page, 0, page.length);
                })) {
            DownloadException e = fails(0, HASH.substring(0, 8), server.address("/f"));
            assertTrue(String.valueOf(e.getMessage()).contains("a page instead of f"));
            assertFalse(Files.exists(folder.resolve("f.part")));
        }
    }

    @Test
    void aWrongLengthIsNotEvenFetched() throws Exception {
        try (TestServer server =
                new TestServer((request, reply) -> reply.file(request, FILE, TAG))) {
            DownloadException e = fails(FILE.length + 1, HASH, server.address("/f"));
            assertTrue(String.valueOf(e.getMessage()).contains("300000 bytes"), e::toString);
        }
    }

    @Test
    void aBodyThatDoesNotEndIsCutAtTheLengthThatIsKnown() throws Exception {
        try (TestServer server =
                new TestServer((_, reply) -> {
                    reply.head(200);
                    while (true) {
                        reply.body(FILE, 0, FILE.length);
                    }
                })) {
            DownloadException e = fails(FILE.length, HASH, server.address("/f"));
            assertTrue(String.valueOf(e.getMessage()).contains("more than 300000"), e::toString);
            assertFalse(Files.exists(folder.resolve("f.part")));
        }
    }

    @Test
    void aBodyOfNoToldLengthArrives() throws Exception {
        try (TestServer server =
                new TestServer((_, reply) -> {
                    reply.head(200);
                    reply.body(FILE, 0, FILE.length);
                })) {
            fetch(0, HASH, server.address("/f"));
        }
        assertArrives();
    }

    @Test
    void redirectionsAreFollowedAndCirclesLeft() throws Exception {
        try (TestServer server =
                new TestServer((request, reply) -> {
                    switch (request.path()) {
                        case "/a" -> reply.head(302, "Location: b/c", "Content-Length: 0");
                        case "/b/c" -> reply.head(307, "Location: /f", "Content-Length: 0");
                        case "/round" -> reply.head(301, "Location: /round", "Content-Length: 0");
                        case "/long" -> reply.head(301, "Location: /long1", "Content-Length: 0");
                        case "/away" ->
                                reply.head(
                                        301,
                                        "Location: http://elsewhere.invalid/f",
                                        "Content-Length: 0");
                        case "/file" ->
                                reply.head(301, "Location: file:///etc/f", "Content-Length: 0");
                        case "/f" -> reply.file(request, FILE, TAG);
                        default ->
                                reply.head(
                                        301,
                                        "Location: " + request.path() + "1",
                                        "Content-Length: 0");
                    }
                })) {
            fetch(FILE.length, HASH, server.address("/a"));
            for (String path : List.of("/round", "/long")) {
                DownloadException e = fails(FILE.length, HASH, server.address(path));
                assertTrue(String.valueOf(e.getMessage()).contains("in circles"), e::toString);
            }
            for (String path : List.of("/away", "/file")) {
                DownloadException e = fails(FILE.length, HASH, server.address(path));
                assertTrue(String.valueOf(e.getMessage()).contains("not a secure"), e::toString);
            }
        }
        assertArrives();
    }

    @Test
    void noRedirectionLeadsFromASecurePlaceToAnother() {
        Redirects redirects = new Redirects("f");
        URI secure = URI.create("https://example.org/f");
        assertThrows(SourceException.class, () -> redirects.next(secure, "http://example.org/g"));
        assertThrows(
                SourceException.class, () -> redirects.visit(URI.create("http://example.org")));
        assertThrows(
                SourceException.class,
                () -> redirects.visit(URI.create("http://127.example.org/f")));
    }

    @Test
    void withoutAKnownHashTheServersOwnIsUsed() throws Exception {
        String revision = "0123456789012345678901234567890123456789";
        AtomicReference<String> told = new AtomicReference<>(HASH);
        AtomicReference<String> commit = new AtomicReference<>(revision);
        try (TestServer server =
                new TestServer((request, reply) -> {
                    if (request.path().equals("/store")) {
                        reply.file(request, FILE, TAG);
                    } else {
                        reply.head(
                                302,
                                "Location: /store",
                                "Content-Length: 0",
                                "X-Linked-Etag: \"" + told.get() + "\"",
                                "X-Repo-Commit: " + commit.get());
                    }
                })) {
            URI source = server.address("/who/what/resolve/" + revision + "/f");
            assertEquals(HASH, fetch(0, "", source));
            told.set(sha256(new byte[0]));
            assertTrue(String.valueOf(fails(0, "", source).getMessage()).contains("SHA-256"));
            commit.set(revision.replace('0', 'f'));
            assertTrue(String.valueOf(fails(0, "", source).getMessage()).contains("revision"));
            String unsaid = String.valueOf(fails(0, "", server.address("/store")).getMessage());
            assertTrue(unsaid.contains("verify"), unsaid);
        }
    }

    @Test
    void anInterruptionEndsItSoonAndKeepsWhatArrived() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>(new AssertionError("no end"));
        try (TestServer server =
                new TestServer((_, reply) -> {
                    reply.head(200, "Content-Length: 300000", "ETag: " + TAG);
                    reply.body(FILE, 0, 100_000);
                    reply.stall();
                })) {
            Downloader patient =
                    new Downloader(
                            new DownloadLimits(
                                    Duration.ofSeconds(60),
                                    Duration.ofSeconds(60),
                                    1,
                                    Duration.ZERO));
            Thread thread =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    patient.fetch(
                                            file(FILE.length, HASH, server.address("/f")),
                                            folder.resolve("f"),
                                            (bytes, _) -> {
                                                if (bytes == 100_000) {
                                                    arrived.countDown();
                                                }
                                            });
                                } catch (DownloadException | InterruptedException e) {
                                    end.set(e);
                                }
                            });
            arrived.await();
            thread.interrupt();
            thread.join();
        }
        assertEquals(InterruptedException.class, end.get().getClass());
        assertEquals(100_000, Files.size(folder.resolve("f.part")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Files.writeString(folder.resolve("file"), "no folder");
        try (TestServer server =
                new TestServer((request, reply) -> reply.file(request, FILE, TAG))) {
            DownloadException e =
                    assertThrows(
                            DownloadException.class,
                            () ->
                                    downloader()
                                            .fetch(
                                                    file(0, HASH, server.address("/f")),
                                                    folder.resolve("file/f"),
                                                    (_, _) -> {}));
            assertEquals(Problem.UNUSABLE_FOLDER, e.problem());
        }
    }

    @Test
    void pausesGrowToHalfAMinute() {
        DownloadLimits limits = DownloadLimits.DEFAULT;
        assertEquals(Duration.ofSeconds(1), limits.pause(1));
        assertEquals(Duration.ofSeconds(4), limits.pause(3));
        assertEquals(Duration.ofSeconds(30), limits.pause(1000));
    }

    private void assertArrives() throws Exception {
        assertArrayEquals(FILE, Files.readAllBytes(folder.resolve("f")));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("f")), left.toList());
        }
    }

    private String fetch(long bytes, String hash, URI... sources) throws Exception {
        return fetch(file(bytes, hash, sources));
    }

    private String fetch(RemoteFile file) throws Exception {
        return downloader()
                .fetch(
                        file,
                        folder.resolve("f"),
                        new DownloadListener() {
                            @Override
                            public void received(long done, long total) {
                                lastTotal = total;
                            }

                            @Override
                            public void waiting(String sentence) {
                                waits.add(sentence);
                            }
                        });
    }

    private DownloadException fails(long bytes, String hash, URI... sources) {
        DownloadException e =
                assertThrows(DownloadException.class, () -> fetch(bytes, hash, sources));
        assertTrue(String.valueOf(e.getMessage()).endsWith("."), e::toString);
        return e;
    }

    private static RemoteFile file(long bytes, String hash, URI... sources) {
        return new RemoteFile("f", List.of(sources), bytes, new FileHash(hash, ""));
    }

    private static Downloader downloader() {
        return new Downloader(
                new DownloadLimits(
                        Duration.ofMillis(400), Duration.ofMillis(400), 2, Duration.ofMillis(5)));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        FileDigest hash = new FileDigest();
        hash.add(ByteBuffer.wrap(bytes));
        return hash.finish().sha256();
    }
}
