package semblance.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class FolderScannerTest {
    @TempDir Path folder;
    private Path root = Path.of("");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private void write(String... files) throws IOException {
        for (String file : files) {
            write(root.resolve(file));
        }
    }

    private void link(String link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(root.resolve(link), target);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no symbolic links here: " + e);
        }
    }

    private static ScanRules rules(String... exclusions) throws GlobException {
        return ScanRules.of(List.of(exclusions), false, List.of());
    }

    private Set<String> found(ScanRules rules) throws Exception {
        List<String> found = new ArrayList<>();
        complete(rules, found);
        assertEquals(found.size(), new TreeSet<>(found).size(), "found twice: " + found);
        return new TreeSet<>(found);
    }

    private ScanResult.Completed complete(ScanRules rules, List<String> found) throws Exception {
        ScanResult result =
                new FolderScanner(rules).scan(root, file -> found.add(file.relativePath()));
        ScanResult.Completed completed = assertInstanceOf(ScanResult.Completed.class, result);
        assertEquals(found.size(), completed.files());
        return completed;
    }

    @Test
    void filesComeWithTheirPathsAndStamps() throws Exception {
        write("a.jpg", "b/c/d.png");
        List<FoundFile> found = new ArrayList<>();
        new FolderScanner(rules()).scan(root, found::add);
        assertEquals(2, found.size());
        for (FoundFile file : found) {
            assertEquals(root.resolve(file.relativePath()), file.path());
            assertEquals(1, file.stamp().sizeBytes());
            assertEquals(
                    Files.getLastModifiedTime(file.path()).toMillis(),
                    file.stamp().modified().toEpochMilli());
        }
    }

    @Test
    void hiddenAndExcludedFilesAreLeftOut() throws Exception {
        write("a.jpg", ".b.jpg", ".c/d.jpg", "node_modules/x/e.png", "$Recycle.Bin/f", "g.TMP");
        write("cache/h.jpg", "x/Cache/y/i.jpg", "only/here/j.jpg", "not/only/here/k.jpg");
        assertEquals(
                Set.of("a.jpg", "not/only/here/k.jpg"),
                found(rules("*.tmp", "**/cache/**", "/only/")));
    }

    @Test
    void hiddenFilesAreFoundWhereTheyAreWanted() throws Exception {
        write("a.jpg", ".b.jpg", ".c/d.jpg", ".git/e.jpg");
        assertEquals(
                Set.of("a.jpg", ".b.jpg", ".c/d.jpg"),
                found(ScanRules.of(List.of(), true, List.of())));
    }

    @Test
    void aHiddenRootIsScanned() throws Exception {
        root = Files.createDirectory(folder.resolve(".hidden"));
        write("a.jpg");
        assertEquals(Set.of("a.jpg"), found(rules()));
    }

    @Test
    void anExcludedFolderIsNotEnteredByAnyPath() throws Exception {
        write("a.jpg", "library/b.jpg");
        link("link", root.resolve("library"));
        ScanRules rules =
                ScanRules.of(
                        List.of(),
                        false,
                        List.of(root.resolve("library"), root.resolve("is/not/there")));
        assertEquals(Set.of("a.jpg"), found(rules));
    }

    @Test
    void loopsOfLinksEnd() throws Exception {
        write("a/b/c.jpg");
        link("a/self", root.resolve("a/self"));
        link("a/up", root.resolve("a"));
        link("a/b/root", root);
        link("a/b/above", folder);
        link("one", root.resolve("two"));
        link("two", root.resolve("one"));
        List<String> found = new ArrayList<>();
        ScanResult.Completed result = complete(rules(), found);
        assertEquals(List.of("a/b/c.jpg"), found);
        assertEquals(List.of(), result.problems());
        assertEquals(Set.of("a/self", "one", "two"), result.brokenLinks());
    }

    @Test
    void linkedFoldersOutsideAreScannedOnceWithLoopsAmongThem() throws Exception {
        write("a.jpg");
        write(folder.resolve("other/b.jpg"));
        write(folder.resolve("other/deep/c.jpg"));
        link("z", folder.resolve("other"));
        link("y", folder.resolve("other"));
        link("x", folder.resolve("other/deep"));
        link("../other/deep/back", root);
        link("../other/deep/again", folder.resolve("other"));
        List<FoundFile> found = new ArrayList<>();
        new FolderScanner(rules()).scan(root, found::add);
        Set<String> paths = new TreeSet<>(found.stream().map(FoundFile::relativePath).toList());
        assertEquals(3, found.size(), paths.toString());
        assertTrue(paths.containsAll(Set.of("a.jpg", "x/c.jpg")), paths.toString());
        for (FoundFile file : found) {
            assertEquals(root.resolve(file.relativePath()), file.path());
        }
    }

    @Test
    void aLinkToAFolderBelowTheRootAddsNothing() throws Exception {
        write("z/a.jpg");
        link("a", root.resolve("z"));
        assertEquals(Set.of("z/a.jpg"), found(rules()));
    }

    @Test
    void aLinkToAFileIsAFile() throws Exception {
        write("a.jpg");
        link("b.jpg", root.resolve("a.jpg"));
        link("c.tmp", root.resolve("a.jpg"));
        assertEquals(Set.of("a.jpg", "b.jpg"), found(rules("*.tmp")));
    }

    @Test
    void theRootMayBeALink() throws Exception {
        write("a/b.jpg");
        link("../alias", root);
        root = folder.resolve("alias");
        List<FoundFile> found = new ArrayList<>();
        new FolderScanner(rules()).scan(root, found::add);
        assertEquals(
                List.of(root.resolve("a/b.jpg")), found.stream().map(FoundFile::path).toList());
    }

    @Test
    void anyUnicodeNameIsFound() throws Exception {
        Set<String> names =
                new TreeSet<>(
                        List.of(
                                "日本/写真.jpg",
                                "e\u0301.png",
                                "👩‍👩‍👧.gif",
                                "-rf *.jpg",
                                "%41.jpg",
                                "שלום.mp3"));
        if (java.io.File.separatorChar == '/') {
            names.addAll(List.of("new\nline/a\tb.jpg", "back\\slash.jpg", "a\"b?.jpg", " "));
        }
        try {
            write(names.toArray(String[]::new));
        } catch (java.nio.file.InvalidPathException e) {
            assumeTrue(false, "the platform's character set cannot name them: " + e);
        }
        assertEquals(names, found(rules()));
    }

    @Test
    void specialFilesAreNeverOpened() throws Exception {
        write("a.jpg");
        try {
            Process process =
                    new ProcessBuilder("mkfifo", root.resolve("pipe.jpg").toString()).start();
            assumeTrue(process.waitFor() == 0, "no pipes here");
        } catch (IOException e) {
            assumeTrue(false, "no pipes here: " + e);
        }
        link("link.jpg", root.resolve("pipe.jpg"));
        assertEquals(Set.of("a.jpg"), found(rules()));
    }

    /** Skipped where nothing is forbidden to us, as to the root user. */
    @Test
    void anUnreadableFolderIsReportedAndTheScanGoesOn() throws Exception {
        write("a.jpg", "locked/b.jpg", "listed/c.jpg", "listed/d.jpg", "z.jpg");
        forbid("locked", "---------");
        forbid("listed", "r--r--r--");
        try {
            List<String> found = new ArrayList<>();
            ScanResult.Completed result = complete(rules(), found);
            assertEquals(Set.of("a.jpg", "z.jpg"), Set.copyOf(found));
            assertEquals(
                    List.of("listed", "locked"),
                    result.problems().stream().map(ScanProblem::relativePath).toList());
            assertEquals(
                    "You have no permission to read it.", result.problems().getFirst().reason());
        } finally {
            forbid("locked", "rwxr-xr-x");
            forbid("listed", "rwxr-xr-x");
        }
    }

    private void forbid(String path, String permissions) throws IOException {
        Path file = root.resolve(path);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (UnsupportedOperationException _) {
            assumeTrue(false, "no permissions here");
        }
        boolean forbidden = !permissions.contains("x");
        assumeFalse(forbidden && Files.isExecutable(file), "nothing is forbidden to this user");
    }

    @Test
    void aFolderThatVanishesIsNoProblem() throws Exception {
        write("a/1.jpg", "b/1.jpg");
        List<String> found = new ArrayList<>();
        ScanResult result =
                new FolderScanner(rules())
                        .scan(
                                root,
                                file -> {
                                    found.add(file.relativePath());
                                    delete(root.resolve("a"));
                                    delete(root.resolve("b"));
                                });
        assertEquals(1, found.size());
        assertEquals(List.of(), assertInstanceOf(ScanResult.Completed.class, result).problems());
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("1.jpg"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRootThatIsNotThereOrNoFolderOrVanishesIsOffline() throws Exception {
        Path nowhere = root.resolve("nowhere");
        FolderScanner scanner = new FolderScanner(rules());
        assertInstanceOf(ScanResult.Offline.class, scanner.scan(nowhere, file -> {}));
        write("file", "dir/1.jpg");
        assertInstanceOf(ScanResult.Offline.class, scanner.scan(root.resolve("file"), file -> {}));
        assertInstanceOf(
                ScanResult.Offline.class,
                scanner.scan(root.resolve("dir"), _ -> delete(root.resolve("dir"))));
    }

    @Test
    void anInterruptEndsTheScan() throws Exception {
        write("a.jpg", "b.jpg", "c.jpg");
        List<String> found = new ArrayList<>();
        assertThrows(
                InterruptedException.class,
                () ->
                        new FolderScanner(rules())
                                .scan(
                                        root,
                                        file -> {
                                            found.add(file.relativePath());
                                            Thread.currentThread().interrupt();
                                        }));
        assertEquals(1, found.size());
        assertFalse(Thread.currentThread().isInterrupted());
        assertThrows(
                InterruptedException.class,
                () ->
                        new FolderScanner(rules())
                                .scan(
                                        root,
                                        _ -> {
                                            throw new InterruptedException();
                                        }));
    }

    @Test
    void randomTreesAreFoundWhole() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder path = new StringBuilder();
            for (int depth = random.nextInt(5); depth > 0; depth--) {
                path.append("d").append(random.nextInt(3)).append('/');
            }
            path.append(random.nextInt(1000)).append(".jpg");
            write(path.toString());
            expected.add(path.toString());
        }
        for (int i = 0; i < 20; i++) {
            Path target = root.resolve(expected.iterator().next()).resolveSibling("");
            link("link" + i, random.nextBoolean() ? root : target);
        }
        assertEquals(expected, found(rules()));
    }
}
