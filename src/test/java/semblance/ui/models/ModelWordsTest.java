package semblance.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import semblance.media.MediaKind;
import semblance.models.ModelProgress;
import semblance.ui.models.ModelEntry.Use;

import java.util.Set;

class ModelWordsTest {
    @ParameterizedTest
    @CsvSource({
        "squeezenet1_1.safetensors, squeezenet1_1",
        "my weights (2).pth, my-weights-2",
        "Größe.bin, Gr-e",
        ".hidden, hidden",
        "resnet, resnet",
        "日本.pt, ''",
    })
    void anIdIsMadeOfAFilesName(String name, String id) {
        assertEquals(id, ModelWords.idFor(name));
    }

    @Test
    void figuresTellHowFarHowFastAndHowLong() {
        assertEquals(
                "251 MB of 605 MB \u00b7 12.0 MB/s \u00b7 about 29 s left",
                ModelWords.figures(FakeModels.downloading("a", 251_000_000, 605_247_071)));
        assertEquals("", ModelWords.figures(null));
        assertEquals(
                "The server does not answer.",
                ModelWords.figures(
                        new ModelProgress(
                                ModelProgress.Step.DOWNLOADING,
                                "a",
                                5,
                                10,
                                0,
                                null,
                                "The server does not answer.")));
    }

    @Test
    void whatHearsIsSaidToHearSounds() {
        assertEquals(
                "133 sounds/s on one core, fp32",
                ModelWords.speed(
                        Set.of(MediaKind.AUDIO, MediaKind.VIDEO), new ModelSpeed("fp32", 7.5, 1)));
    }

    @Test
    void usesAndSpeedAreTold() {
        assertEquals(
                "In use for pictures and words", ModelWords.uses(Set.of(Use.WORDS, Use.PICTURES)));
        assertEquals("", ModelWords.uses(Set.of()));
        assertEquals(
                "37 pictures/s on one core, int8",
                ModelWords.speed(Set.of(MediaKind.IMAGE), new ModelSpeed("int8", 27.1, 0.9993)));
        assertEquals(
                "4.0 pictures/s on one core, fp32",
                ModelWords.speed(Set.of(MediaKind.IMAGE), new ModelSpeed("fp32", 250, 1)));
    }
}
