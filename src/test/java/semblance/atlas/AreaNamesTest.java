package semblance.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import semblance.index.CatalogFiles;
import semblance.index.Vectors;
import semblance.media.MediaFacts;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** How areas are named. */
class AreaNamesTest {
    private final List<Set<Term>> terms = new ArrayList<>();

    private List<Integer> add(int count, Term... ofEach) {
        int from = terms.size();
        for (int i = 0; i < count; i++) {
            terms.add(Set.of(ofEach));
        }
        return IntStream.range(from, terms.size()).boxed().toList();
    }

    private static Term label(String text) {
        return new Term(Term.Kind.LABEL, text);
    }

    private AreaNames.Level level() {
        return new AreaNames(terms).newLevel();
    }

    @Test
    void whatIsTrueOfAllNamesNothing() {
        List<Integer> some = add(20, label("animal"));
        add(100, label("animal"));
        assertNull(level().name(some));
    }

    @Test
    void fewHitsAreChance() {
        List<Integer> some = new ArrayList<>(add(2, label("dog")));
        some.addAll(add(20));
        add(100);
        assertNull(level().name(some));
    }

    @Test
    void twoWordsWhereTwoTellAlike() {
        List<Integer> some = new ArrayList<>(add(20, label("dog")));
        some.addAll(add(18, label("cat")));
        add(200, label("car"));
        assertEquals(new AreaName.Words(List.of("dog", "cat")), level().name(some));
    }

    @Test
    void namesAreNotGivenTwice() {
        List<Integer> one = add(20, label("dog"), label("puppy dog"));
        List<Integer> two = add(15, label("dog"), label("hound"));
        List<Integer> three = add(15, label("dog"));
        add(300, label("car"));
        AreaNames.Level level = level();
        assertEquals(new AreaName.Words(List.of("puppy dog")), level.name(one));
        assertEquals(new AreaName.Words(List.of("hound")), level.name(two));
        assertEquals(new AreaName.Words(List.of("dog")), level.name(three));
        assertNull(level.name(three));
    }

    @Test
    void foldersNameWhatNoModelDoesAndDatesWhatLiesInOneFolder() {
        List<Integer> holiday = add(20, new Term(Term.Kind.FOLDER, "Crete"));
        List<Integer> may = add(20, new Term(Term.Kind.MONTH, "2024-05"));
        List<Integer> year = add(20, new Term(Term.Kind.YEAR, "1999"));
        add(100);
        AreaNames.Level level = level();
        assertEquals(new AreaName.Words(List.of("Crete")), level.name(holiday));
        assertEquals(new AreaName.InMonth(YearMonth.of(2024, 5)), level.name(may));
        assertEquals(new AreaName.InYear(Year.of(1999)), level.name(year));
    }

    @Test
    void termsOfAFileAreItsLabelsWithWiderWordsFoldersAndTellingWords() {
        MediaFacts facts =
                CatalogFiles.facts(
                        "2024-05-06T10:00:00",
                        Map.of("label", "Pembroke, Pembroke Welsh corgi", "camera", "X100"));
        Set<Term> found =
                ItemTerms.of(
                        CatalogFiles.indexed(
                                "Photos/Crete/IMG_0022 beach DSCF7 sunset2 xkcd.jpg",
                                Vectors.content(1),
                                facts));
        Set<Term> telling = new java.util.HashSet<>(found);
        telling.removeIf(term -> term.kind() == Term.Kind.LABEL);
        assertEquals(
                Set.of(
                        new Term(Term.Kind.FOLDER, "Crete"),
                        new Term(Term.Kind.WORD, "beach"),
                        new Term(Term.Kind.WORD, "sunset"),
                        new Term(Term.Kind.CAMERA, "X100"),
                        new Term(Term.Kind.MONTH, "2024-05"),
                        new Term(Term.Kind.YEAR, "2024")),
                telling);
        found.removeAll(telling);
        assertEquals(
                true, found.containsAll(Set.of(label("Pembroke"), label("dog"))), found::toString);
    }
}
