package semblance.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import semblance.embed.Embedder;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Label;
import semblance.embed.SampleNeeds;
import semblance.media.FileStamp;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.QueryMedia;
import semblance.media.Stage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which models an engine uses, and what it gets from them. */
class LocalEngineModelsTest {
    private static final MediaFile FILE =
            new MediaFile(
                    Path.of("file").toAbsolutePath(),
                    MediaKind.IMAGE,
                    new FileStamp(1, Instant.EPOCH));

    private final FakeEmbedder look = new FakeEmbedder("look", new SampleNeeds.Pictures(64));
    private final FakeEmbedder net = new FakeEmbedder("net", new SampleNeeds.Pictures(64));
    private final FakeEmbedder hum =
            new FakeEmbedder(
                    "hum",
                    new SampleNeeds.Sounds(8000, Duration.ofSeconds(6), Duration.ofSeconds(3)));
    private final FakeReader joint = new FakeReader("joint", false);
    private final FakeReader second = new FakeReader("second", false);
    private final FakeReader broken = new FakeReader("broken", true);

    @Test
    void whereNobodyChoosesTheBestOfPicturesAndOfSoundsAreUsed() {
        LocalEngine engine = engine(net, look, hum);
        assertEquals(List.of("net"), ids(engine.defaultSpaces(MediaKind.IMAGE)));
        assertEquals(List.of("hum"), ids(engine.defaultSpaces(MediaKind.AUDIO)));
        assertEquals(List.of("net", "hum"), ids(engine.defaultSpaces(MediaKind.VIDEO)));
        assertEquals(List.of("net", "look", "hum"), ids(engine.spaces(MediaKind.VIDEO)));
        assertEquals(List.of(), engine.textSpaces());
    }

    @Test
    void whereTheBestUnderstandsNoWordsTheBestThatDoesIsUsedToo() {
        LocalEngine engine = engine(net, joint, second, look, hum);
        assertEquals(List.of("net", "joint"), ids(engine.defaultSpaces(MediaKind.IMAGE)));
        assertEquals(List.of("joint", "second"), ids(engine.textSpaces()));
    }

    @Test
    void aBestThatUnderstandsWordsIsUsedAlone() {
        LocalEngine engine = engine(joint, net, second, look);
        assertEquals(List.of("joint"), ids(engine.defaultSpaces(MediaKind.IMAGE)));
    }

    @Test
    void onlyTheModelsThatAreNamedArePrepared() throws Exception {
        LocalEngine engine = engine(joint, second, broken);
        List<String> steps = new ArrayList<>();
        engine.prepare(List.of(second.space()), steps::add);
        assertEquals(List.of("Loading second"), steps);
        assertEquals(0, joint.prepared());
    }

    @Test
    void aBrokenModelIsToldInItsOwnSentence() {
        LocalEngine engine = engine(joint, broken);
        assertEquals(
                "The file of broken is cut off.",
                assertThrows(
                                ModelException.class,
                                () -> engine.prepare(List.of(broken.space()), _ -> {}))
                        .getMessage());
        assertThrows(ModelException.class, () -> engine.embedTexts(List.of("dog"), broken.space()));
        AnalysisException failure =
                assertThrows(
                        AnalysisException.class,
                        () -> engine.analyze(FILE, List.of(broken.space())));
        assertEquals(Stage.EMBED, failure.stage());
    }

    @Test
    void aQueryIsEmbeddedOnlyInTheSpacesThatAreAsked() throws Exception {
        LocalEngine engine = engine(look, net, hum);
        Picture pasted = picture(5);
        assertEquals(
                1,
                engine.embed(
                                new QueryMedia.OfPicture(pasted, null),
                                List.of(net.space(), hum.space()))
                        .size());
        assertEquals(List.of(), look.seen());
    }

    @Test
    void labelsThatAreProbableEnoughComeWithTheAnalysis() throws Exception {
        LocalEngine engine = engine(joint, look);
        assertEquals(
                List.of(new Label("number 5", 0.8f)),
                engine.analyze(FILE, List.of(joint.space())).labels());
        assertEquals(List.of(), engine.analyze(FILE, List.of(look.space())).labels());
    }

    @Test
    void rawOutputsComeAsTheModelGivesThem() throws Exception {
        LocalEngine engine = engine(joint);
        float[] three = {3, 0};
        assertArrayEquals(three, engine.raw(FILE, joint.space()).getFirst().values());
        float[] text = {0, 3};
        assertArrayEquals(text, engine.rawTexts(List.of("dog"), joint.space()).getFirst());
        float[] unit = {0, 1};
        assertArrayEquals(
                unit, engine.embedTexts(List.of("dog"), joint.space()).getFirst().vector());
    }

    @Test
    void ofAFilmTheTenMostCertainLabelsAreKeptEachOnce() {
        LabelChoice choice = new LabelChoice();
        for (int i = 0; i < 30; i++) {
            choice.add(List.of(new Label("class " + i, 0.1f + i / 100f), new Label("often", 0.1f)));
        }
        choice.add(List.of(new Label("class 3", 0.95f)));
        List<Label> chosen = choice.chosen();
        assertEquals(10, chosen.size());
        assertEquals(new Label("class 3", 0.95f), chosen.getFirst());
        assertEquals("class 29", chosen.get(1).name());
    }

    private static LocalEngine engine(Embedder... embedders) {
        FakeMedia media = new FakeMedia(List.of(picture(5)), List.of());
        return new LocalEngine(media, List.of(embedders), _ -> Optional.of(MediaKind.IMAGE));
    }

    private static Picture picture(int value) {
        byte b = (byte) value;
        return new Picture(1, 1, new byte[] {b, b, b}, null);
    }

    private static List<String> ids(List<EmbeddingSpace> spaces) {
        return spaces.stream().map(EmbeddingSpace::modelId).toList();
    }
}
