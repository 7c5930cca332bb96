package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

class LibraryIndexTest {
    private static final Set<MediaKind> ALL = Set.of(MediaKind.values());

    @TempDir private Path folder = Path.of("");

    private static Set<String> names(LibraryIndex index, @Nullable Path below)
            throws LibraryException {
        Set<ContentId> contents = index.contents(ALL, below);
        Set<String> names = new TreeSet<>();
        for (var files : index.files(contents).values()) {
            files.forEach(file -> names.add(file.key().relativePath()));
        }
        return names;
    }

    @Test
    void contentsBelowAFolderAreThoseOfItsFiles() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            fixture.file("a.gif", "1");
            fixture.file("trip/b.gif", "2");
            fixture.file("trip/day/c.gif", "3");
            fixture.file("trip 2/d.gif", "4");
            fixture.index();
            LibraryIndex index = fixture.library().index();
            index.refresh();
            Path media = fixture.media();
            Set<String> all = Set.of("a.gif", "trip/b.gif", "trip/day/c.gif", "trip 2/d.gif");
            assertEquals(all, names(index, null));
            assertEquals(all, names(index, media));
            assertEquals(all, names(index, media.getParent()));
            Path trip = media.resolve("trip");
            assertEquals(Set.of("trip/b.gif", "trip/day/c.gif"), names(index, trip));
            assertEquals(Set.of("trip/day/c.gif"), names(index, trip.resolve("day")));
            assertEquals(Set.of(), names(index, media.resolve("tr")));
            assertEquals(Set.of(), names(index, media.resolveSibling("elsewhere")));
            assertEquals(Set.of(), index.contents(Set.of(MediaKind.AUDIO), trip));
        }
    }

    @Test
    void contentsOfAKindAreTheSameSetWhileNothingChanges() throws Exception {
        try (LibraryFixture fixture = new LibraryFixture(folder)) {
            fixture.file("a.gif", "1");
            fixture.index();
            LibraryIndex index = fixture.library().index();
            index.refresh();
            Set<ContentId> images = index.contents(Set.of(MediaKind.IMAGE), null);
            index.refresh();
            assertSame(images, fixture.library().index().contents(Set.of(MediaKind.IMAGE), null));
            fixture.file("b.gif", "2");
            fixture.index();
            index.refresh();
            assertEquals(2, index.contents(Set.of(MediaKind.IMAGE), null).size());
        }
    }
}
