package semblance.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.media.FileStamp;
import semblance.scan.FolderChanges.Change;
import semblance.scan.FolderChanges.Ending;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class FolderChangesTest {
    private static final FileStamp STAMP = new FileStamp(5, Instant.ofEpochMilli(1000));

    @TempDir Path root;

    private static Map<String, FileStamp> known(String... paths) {
        Map<String, FileStamp> known = new HashMap<>();
        for (String path : paths) {
            known.put(path, STAMP);
        }
        return known;
    }

    private static FoundFile file(String path, FileStamp stamp) {
        return new FoundFile(Path.of("/root", path), path, stamp);
    }

    private static ScanProblem problem(String path) {
        return new ScanProblem(Path.of("/root", path), path, "Why.");
    }

    private static ScanResult.Completed completed(ScanProblem... problems) {
        return new ScanResult.Completed(1, false, List.of(problems), Set.of());
    }

    @Test
    void sizeAndTimeTellWhatChanged() {
        FolderChanges changes = FolderChanges.since(known("a", "b", "c"));
        assertEquals(Change.UNCHANGED, changes.of(file("a", STAMP)));
        assertEquals(Change.CHANGED, changes.of(file("b", new FileStamp(6, STAMP.modified()))));
        assertEquals(
                Change.CHANGED,
                changes.of(file("c", new FileStamp(5, STAMP.modified().minusMillis(1)))));
        assertEquals(Change.NEW, changes.of(file("d", STAMP)));
    }

    @Test
    void whatWasNotFoundIsGone() {
        FolderChanges changes = FolderChanges.since(known("a", "b", "c/d"));
        changes.of(file("a", STAMP));
        assertEquals(new Ending.Gone(Set.of("b", "c/d")), changes.finish(completed()));
    }

    @Test
    void whatCouldNotBeLookedIntoIsNotGone() {
        FolderChanges changes = FolderChanges.since(known("a", "b/c", "b/d/e", "bb/f", "g"));
        Ending ending = changes.finish(completed(problem("b"), problem("g")));
        assertEquals(new Ending.Gone(Set.of("a", "bb/f")), ending);
    }

    @Test
    void nothingIsGoneWhereTheRootCouldNotBeLookedThrough() {
        FolderChanges changes = FolderChanges.since(known("a", "b/c"));
        assertEquals(new Ending.Gone(Set.of()), changes.finish(completed(problem(""))));
    }

    @Test
    void whatIsBelowABrokenLinkIsNotGoneButTheLinkIs() {
        FolderChanges changes = FolderChanges.since(known("drive/a", "link.jpg"));
        ScanResult scan =
                new ScanResult.Completed(0, false, List.of(), Set.of("drive", "link.jpg"));
        assertEquals(new Ending.Gone(Set.of("link.jpg")), changes.finish(scan));
    }

    @Test
    void nothingIsGoneWhereTheRootIsNotThere() throws Exception {
        ScanResult scan = scanner().scan(root.resolve("unplugged"), _ -> {});
        assertInstanceOf(Ending.Offline.class, FolderChanges.since(known("a")).finish(scan));
    }

    @Test
    void anEmptyRootIsOfflineWhereFilesWereKnown() throws Exception {
        ScanResult scan = scanner().scan(root, _ -> {});
        assertInstanceOf(Ending.Offline.class, FolderChanges.since(known("a")).finish(scan));
        assertEquals(new Ending.Gone(Set.of()), FolderChanges.since(known()).finish(scan));
    }

    @Test
    void aRootThatHoldsOnlyOtherThingsIsNotOffline() throws Exception {
        Files.createDirectory(root.resolve(".hidden"));
        ScanResult scan = scanner().scan(root, _ -> {});
        assertEquals(new Ending.Gone(Set.of("a")), FolderChanges.since(known("a")).finish(scan));
    }

    @Test
    void aSecondScanFindsNothingNew() throws Exception {
        Files.createDirectories(root.resolve("x/y"));
        Files.writeString(root.resolve("x/y/a.jpg"), "a");
        Files.writeString(root.resolve("b.jpg"), "b");
        Map<String, FileStamp> known = new TreeMap<>();
        scanner().scan(root, file -> known.put(file.relativePath(), file.stamp()));
        FolderChanges changes = FolderChanges.since(known);
        ScanResult scan =
                scanner().scan(root, file -> assertEquals(Change.UNCHANGED, changes.of(file)));
        assertEquals(new Ending.Gone(Set.of()), changes.finish(scan));
        assertEquals(Set.of("x/y/a.jpg", "b.jpg"), known.keySet());
    }

    private static FolderScanner scanner() throws GlobException {
        return new FolderScanner(ScanRules.of(List.of(), false, List.of()));
    }
}
