package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.embed.EmbeddingSpace;
import semblance.engine.FakeConcepts;
import semblance.engine.FakeEngine;
import semblance.engine.FakeSounds;
import semblance.library.IndexingOptions;
import semblance.library.LibraryException;
import semblance.library.LibraryFixture;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Words that a sound network's own labels answer. */
class TagSearchTest {
    private static final EmbeddingSpace EARS = FakeSounds.EARS;

    @TempDir private Path folder = Path.of("");

    private LibraryFixture fixture = closed();

    @SuppressWarnings("NullAway") // set by every test
    private static LibraryFixture closed() {
        return null;
    }

    @AfterEach
    void close() throws LibraryException {
        fixture.close();
    }

    private void open(EmbeddingSpace... spaces) throws Exception {
        fixture = new LibraryFixture(folder, new FakeEngine(List.of(spaces)));
    }

    private void sound(String name, String heard) throws Exception {
        FakeSounds.write(fixture.media().resolve(name), heard);
    }

    @Test
    void wordsFindSoundsByTheirLabelsAndNameTheMoment() throws Exception {
        open(EARS);
        sound("1.wav", "Rain 0.9 / Bark 0.8; Dog 0.7 / Rain 0.9 / Bark 0.6");
        sound("2.wav", "Dog 0.5");
        sound("3.wav", "Rain 0.9");
        fixture.index();
        SearchResults results = search("barking dogs");
        assertEquals(List.of("1.wav", "2.wav"), names(results));
        SearchResult first = results.results().getFirst();
        assertEquals("fake-ears", first.model());
        assertEquals("sounds like: Bark", first.why());
        assertEquals(TimeSpan.ofSeconds(1, 2), first.span());
        assertTrue(first.close());
        assertEquals(
                List.of(TimeSpan.ofSeconds(1, 2), TimeSpan.ofSeconds(3, 4)),
                first.moments().stream().map(Moment::span).toList());
        assertEquals("sounds like: Dog", results.results().getLast().why());
        assertEquals(List.of(), results.notices());
    }

    @Test
    void synonymsAndWiderWordsFindTheSame() throws Exception {
        open(EARS);
        sound("1.wav", "Bark 0.8");
        sound("2.wav", "Waves, surf 0.8");
        sound("3.wav", "Idling 0.8");
        fixture.index();
        assertEquals(List.of("1.wav"), names(search("woof")));
        assertEquals(List.of("1.wav"), names(search("some animal")));
        assertEquals(List.of("2.wav"), names(search("the sea")));
        assertEquals(List.of("3.wav"), names(search("engine noise")));
        assertEquals(List.of(), names(search("trumpet")));
    }

    @Test
    void whatHasAllThingsComesFirst() throws Exception {
        open(EARS);
        sound("1.wav", "Bark 0.9");
        sound("2.wav", "Rain 0.4 / Bark 0.5");
        sound("3.wav", "Rain 0.9");
        fixture.index();
        SearchResults results = search("dog barking in the rain");
        assertEquals("2.wav", names(results).getFirst());
        assertEquals("sounds like: Bark and Rain", results.results().getFirst().why());
        assertEquals(1, results.results().stream().filter(SearchResult::close).count());
    }

    @Test
    void namesCountBesideLabelsAndLabelsAreNoNames() throws Exception {
        open(EARS);
        sound("rain dance.wav", "Music 0.9");
        sound("2.wav", "Rain 0.7");
        sound("3.wav", "Rain 0.9");
        fixture.index();
        List<SearchResult> results = search("rain").results();
        assertEquals(
                Set.of("rain dance.wav", "3.wav"),
                Set.of(name(results.get(0)), name(results.get(1))));
        assertEquals("2.wav", name(results.getLast()));
        assertEquals("sounds like: Rain", results.getLast().why());
    }

    @Test
    void commonLabelsMustBeSurerThanRareOnes() throws Exception {
        open(EARS);
        for (int i = 0; i < 30; i++) {
            sound(i + ".wav", "Speech 0.3" + String.format("%03d", i));
        }
        sound("rare.wav", "Oink 0.3");
        sound("sure.wav", "Speech 0.95");
        fixture.index();
        assertTrue(search("oink").results().getFirst().close());
        List<SearchResult> spoken = search("speech").results();
        assertTrue(spoken.getFirst().close());
        assertEquals("sure.wav", name(spoken.getFirst()));
        assertFalse(spoken.get(1).close());
    }

    @Test
    void wordsThatMustNotBeThereLeaveOutWhatSurelyHasThem() throws Exception {
        open(EARS);
        sound("1.wav", "Rain 0.9 / Guitar 0.8");
        sound("2.wav", "Rain 0.8; Guitar 0.1");
        sound("3 guitar.wav", "Rain 0.7");
        sound("4.wav", "Rain 0.6; Music 0.9");
        fixture.index();
        assertEquals(List.of("2.wav", "4.wav"), names(search("rain", "guitar")));
        assertEquals(
                List.of("2.wav", "3 guitar.wav"), names(search("rain", "music")).stream().toList());
    }

    @Test
    void onlyWhatIsKnownOfWordsIsTold() throws Exception {
        open(EARS, FakeEngine.LOOK);
        sound("1.wav", "Rain 0.9");
        fixture.index();
        assertEquals(List.of(), search("rain").notices());
        assertEquals(
                List.of(
                        "None of these words is a label of fake-ears: words are compared with names, folders and metadata."),
                search("quarterly report").notices());
        fixture.file("a.gif", "1");
        fixture.index();
        assertEquals(
                List.of(
                        "No text model is installed: words are compared with names, folders, metadata and the labels of fake-ears."),
                search("rain").notices());
        SearchOptions sounds = new SearchOptions(Set.of(MediaKind.AUDIO), null, null, 10);
        assertEquals(List.of(), search("rain", sounds).notices());
        SearchOptions named = new SearchOptions(Set.of(MediaKind.values()), null, "fake-ears", 10);
        assertEquals(List.of(), search("rain", named).notices());
        assertEquals(List.of("1.wav"), names(search("rain", named)));
    }

    @Test
    void aSpaceOfWordsForPicturesLeavesSoundsToLabels() throws Exception {
        open(FakeConcepts.JOINT, EARS);
        sound("1.wav", "Dog 0.9");
        fixture.file("x.gif", "1+dog");
        fixture.index();
        SearchResults results = search("dog");
        assertEquals(Set.of("1.wav", "x.gif"), Set.copyOf(names(results)));
        assertEquals(List.of(), results.notices());
    }

    @Test
    void aModelWithoutLabelsLeavesWordsToTheOneThatHasThem() throws Exception {
        open(FakeSounds.DEAF, EARS);
        sound("1.wav", "Dog 0.9");
        fixture.library().addFolder(fixture.media());
        fixture.library()
                .newRun(List.of(), new IndexingOptions(1, List.of(), false, Set.of("fake-deaf")))
                .execute();
        assertEquals(List.of(), names(search("dog")));
        fixture.library()
                .newRun(List.of(), new IndexingOptions(1, List.of(), false, Set.of("fake-ears")))
                .execute();
        assertEquals(List.of("1.wav"), names(search("dog")));
    }

    @Test
    void conditionsAreMetBeforeTheFirstAreCounted() throws Exception {
        open(EARS);
        for (int i = 0; i < 60; i++) {
            sound("short" + i + ".wav", "Rain 0.9");
        }
        sound("long.wav", "Rain 0.2 / Rain 0.1");
        fixture.index();
        SearchOptions few =
                new SearchOptions(
                        Set.of(MediaKind.values()),
                        null,
                        null,
                        3,
                        List.of(Condition.parse("duration>=2")));
        assertEquals(List.of("long.wav"), names(search("rain", few)));
    }

    @Test
    void aConditionAloneListsTheFilesThatMeetItByPath() throws Exception {
        open(EARS, FakeEngine.LOOK);
        sound("b.wav", "Rain 0.9 / Rain 0.9");
        sound("c/d.wav", "Dog 0.9 / Rain 0.8 / Rain 0.7");
        sound("a.wav", "Rain 0.8");
        fixture.file("picture.gif", "1");
        fixture.index();
        Set<MediaKind> all = Set.of(MediaKind.values());
        Condition longer = Condition.parse("duration>1.5");
        Condition title = Condition.parse("title~D-O-G");
        SearchResults listed = search("", new SearchOptions(all, null, null, 10, List.of(longer)));
        assertEquals(List.of("b.wav", "d.wav"), names(listed));
        assertEquals(List.of(), listed.notices());
        assertEquals("meets duration>1.5", listed.results().getFirst().why());
        assertEquals(
                List.of("d.wav"),
                names(search("", new SearchOptions(all, null, null, 9, List.of(longer, title)))));
        SearchOptions below =
                new SearchOptions(all, fixture.media().resolve("c"), null, 9, List.of(longer));
        assertEquals(List.of("d.wav"), names(search("", below)));
        SearchOptions pictures =
                new SearchOptions(Set.of(MediaKind.IMAGE), null, null, 9, List.of(longer));
        assertEquals(List.of(), names(search("", pictures)));
    }

    private SearchResults search(String words) throws Exception {
        return search(words, SearchOptions.DEFAULT);
    }

    private SearchResults search(String words, SearchOptions options) throws Exception {
        return new Searcher(fixture.library(), fixture.engine())
                .search(Query.ofWords(words), options);
    }

    private SearchResults search(String words, String without) throws Exception {
        return new Searcher(fixture.library(), fixture.engine())
                .search(Query.ofWords(words, without), SearchOptions.DEFAULT);
    }

    private static List<String> names(SearchResults results) {
        return results.results().stream().map(TagSearchTest::name).toList();
    }

    private static String name(SearchResult result) {
        return String.valueOf(result.path().getFileName());
    }
}
