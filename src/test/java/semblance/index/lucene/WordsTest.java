package semblance.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class WordsTest {
    private static List<String> wholes(String text) {
        return Words.of(text).stream().map(Words.Word::whole).toList();
    }

    private static List<String> parts(String text) {
        return Words.of(text).stream().flatMap(word -> word.parts().stream()).toList();
    }

    @Test
    void separatorsOfFileNamesSeparate() {
        assertEquals(List.of("img", "1234", "final", "jpg"), wholes("IMG_1234-final.JPG"));
        assertEquals(List.of("anna", "s", "a", "b"), wholes("Anna's {a};b"));
    }

    @Test
    void wordsAreCutWhereCaseOrKindChanges() {
        assertEquals(List.of("mountain", "lake", "2019"), parts("MountainLake2019"));
        assertEquals(List.of("mountainlake2019"), wholes("MountainLake2019"));
        assertEquals(List.of("xml", "file"), parts("XMLFile"));
        assertEquals(List.of("mp", "3"), parts("mp3"));
    }

    @Test
    void accentsAndWidthDoNotCount() {
        assertEquals(wholes("uber cafe strasse"), wholes("Über café Straße"));
        assertEquals(wholes("café"), wholes("cafe\u0301"));
        assertEquals(List.of("abc"), wholes("ＡＢＣ"));
    }

    @Test
    void otherScriptsHaveWords() {
        assertEquals(List.of("москва", "зима"), wholes("Москва_зима"));
        assertEquals(List.of("東", "京"), wholes("東京"));
        assertEquals(List.of("🏔"), wholes("🏔.").stream().map(w -> w.substring(0, 2)).toList());
    }

    @Test
    void wordsOfEverySentenceCountInQueriesOnlyWhereThereAreNoOthers() {
        assertEquals(
                List.of("dog", "night"),
                Words.ofQuery("A dog at the night").stream().map(Words.Word::whole).toList());
        assertEquals(List.of("it"), Words.ofQuery("IT").stream().map(Words.Word::whole).toList());
    }

    @Test
    void anyTextIsSafe() {
        assertEquals(List.of(), wholes(""));
        assertEquals(List.of(), wholes("\"*?()[]{}~^:/\\!&|-+ \n\0"));
        wholes("\ud800 \udc00 \uffff");
        wholes("x".repeat(100_000));
    }
}
