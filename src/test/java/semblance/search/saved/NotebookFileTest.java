package semblance.search.saved;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.TimeSpan;
import semblance.search.Condition;
import semblance.search.QueryPart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class NotebookFileTest {
    @TempDir Path folder = Path.of("unset");

    private static Inquiry words(String typed) {
        return new Inquiry(List.of(), typed, Set.of(MediaKind.values()), List.of());
    }

    private static Inquiry everything() throws Exception {
        Path file = Path.of("/pictures/ä b.jpg");
        return new Inquiry(
                List.of(
                        QueryPart.words("boat").withWeight(0.5),
                        QueryPart.without("people"),
                        QueryPart.like(new QueryMedia.OfFile(file, new Region(1, 2, 3, 4), null)),
                        QueryPart.unlike(
                                new QueryMedia.OfFile(file, null, TimeSpan.ofSeconds(1.5, 2)))),
                "red -blue",
                Set.of(MediaKind.IMAGE),
                List.of(Condition.parse("width>=1920")));
    }

    @Test
    void nothingIsKeptAtFirstAndNoFileIsMade() {
        assertEquals(Notes.NONE, new NotebookFile(folder.resolve("new")).read());
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        SavedSearch saved = new SavedSearch("1", "Boats", everything(), Set.of("a1", "b2"));
        Notes notes = new Notes(false, List.of(words("cat"), everything()), List.of(saved));
        new NotebookFile(folder).write(notes);
        assertEquals(notes, new NotebookFile(folder).read());
    }

    @Test
    void pastedPicturesAreKeptBesideAsLongAsTheyAreNeeded() throws Exception {
        byte[] rgb = {1, 2, 3, 4, 5, 6};
        byte[] alpha = {(byte) 255, 7};
        QueryMedia pasted = new QueryMedia.OfPicture(new Picture(2, 1, rgb, alpha, null), null);
        Inquiry asked =
                new Inquiry(
                        List.of(QueryPart.like(pasted)), "", Set.of(MediaKind.IMAGE), List.of());
        NotebookFile notebook = new NotebookFile(folder);
        notebook.write(Notes.NONE.with(asked).with(words("cat")));
        Inquiry read = new NotebookFile(folder).read().history().getLast();
        QueryPart.Example part = assertInstanceOf(QueryPart.Example.class, read.parts().getFirst());
        Picture picture = assertInstanceOf(QueryMedia.OfPicture.class, part.media()).picture();
        assertArrayEquals(rgb, picture.rgb());
        assertArrayEquals(alpha, picture.alpha());
        assertEquals(1, pictures());
        notebook.write(Notes.NONE);
        assertEquals(0, pictures());
    }

    private long pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).count();
        }
    }

    @Test
    void aFileThatMakesNoSenseCountsAsNoneAndIsKeptAside() throws Exception {
        Files.writeString(folder.resolve("searches.json"), "{\"history\": [");
        assertEquals(Notes.NONE, new NotebookFile(folder).read());
        assertTrue(Files.exists(folder.resolve("searches.json.damaged")));
        Files.writeString(folder.resolve("searches.json"), "[1]");
        assertEquals(Notes.NONE, new NotebookFile(folder).read());
    }

    @Test
    void anEntryThatMakesNoSenseIsLeftOut() throws Exception {
        String broken =
                """
                {"history": [
                  {"parts": [{"words": "a", "weight": 99}], "kinds": ["image"]},
                  {"parts": [{"picture": "../../secret.png"}], "kinds": ["image"]},
                  {"parts": [], "typed": "cat", "kinds": []},
                  {"parts": [], "typed": "dog", "kinds": ["image"], "where": ["nonsense"]},
                  {"parts": [], "typed": "boat", "kinds": ["audio"]},
                  7, null],
                 "saved": [{"id": "1", "name": "", "inquiry": {}}, "x"],
                 "remembers": 3}
                """;
        Files.writeString(folder.resolve("searches.json"), broken);
        Notes notes = new NotebookFile(folder).read();
        assertEquals(List.of("boat"), notes.history().stream().map(Inquiry::typed).toList());
        assertEquals(List.of(), notes.saved());
    }

    @Test
    void onlyAsManyAreKeptAsAreWanted() {
        Notes notes = Notes.NONE;
        for (int i = 0; i < 40; i++) {
            notes = notes.with(words("word " + i)).atMost(30);
        }
        assertEquals(30, notes.history().size());
        assertEquals("word 39", notes.history().getFirst().typed());
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        NotebookException problem =
                assertThrows(
                        NotebookException.class,
                        () -> new NotebookFile(file.resolve("below")).write(Notes.NONE));
        assertTrue(
                String.valueOf(problem.getMessage()).startsWith("The searches cannot be written"));
    }
}
