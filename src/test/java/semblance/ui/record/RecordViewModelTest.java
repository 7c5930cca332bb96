package semblance.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import semblance.ui.task.ManualBackground;
import semblance.ui.task.ManualDelay;
import semblance.ui.task.SameThreadBackground;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;

class RecordViewModelTest {
    private final FakeMicrophone microphone = new FakeMicrophone();
    private final Recordings recordings = new Recordings();
    private final ManualDelay beat = new ManualDelay();
    private final List<Path> recorded = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final RecordViewModel model =
            new RecordViewModel(
                    microphone,
                    recordings,
                    new SameThreadBackground(),
                    beat,
                    recorded::add,
                    problems::add);

    @AfterEach
    void close() {
        recordings.close();
        assertEquals(microphone.opened.get(), microphone.closed.get(), "every line is closed");
    }

    @Test
    void nothingIsHeardBeforeAPress() {
        model.check();
        assertInstanceOf(RecordState.Ready.class, model.state().get());
        assertEquals(0, microphone.opened.get());
    }

    @Test
    void recordingIsAWavOfWhatWasHeard() throws Exception {
        model.toggle();
        Path file = recorded.getFirst();
        AudioFileFormat wav = AudioSystem.getAudioFileFormat(file.toFile());
        assertEquals(44_100, wav.getFrameLength());
        assertEquals(Duration.ofSeconds(1), recordings.length(file).orElseThrow());
        assertInstanceOf(RecordState.Ready.class, model.state().get());
    }

    @Test
    void recordingEndsAtTheLimit() {
        microphone.secondsToHear = 3600;
        model.toggle();
        assertEquals(Take.LIMIT, recordings.length(recorded.getFirst()).orElseThrow());
    }

    @Test
    void withoutAMicrophoneTheReasonIsToldAndTheNextPressLooksAgain() {
        microphone.problem = "No microphone was found: connect one to record.";
        model.check();
        assertEquals(
                new RecordState.Unavailable("No microphone was found: connect one to record."),
                model.state().get());
        assertEquals(List.of(), problems);
        model.toggle();
        assertEquals(List.of("No microphone was found: connect one to record."), problems);
        microphone.problem = null;
        model.toggle();
        assertEquals(1, recorded.size());
    }

    @Test
    void slipOfTheFingerIsNoRecording() {
        microphone.secondsToHear = 0.1;
        model.toggle();
        assertEquals(List.of(), recorded);
        assertEquals(1, problems.size());
    }

    @Test
    void cancelledRecordingLeavesNoFile() throws Exception {
        ManualBackground background = new ManualBackground();
        RecordViewModel later =
                new RecordViewModel(
                        microphone, recordings, background, beat, recorded::add, problems::add);
        later.check();
        background.runAll();
        later.toggle();
        assertInstanceOf(RecordState.Recording.class, later.state().get());
        later.cancel();
        assertInstanceOf(RecordState.Ready.class, later.state().get());
        background.runAll();
        assertEquals(List.of(), recorded);
        assertFalse(beat.isWaiting());
    }

    @Test
    void filesGoWhenTheyAreNoLongerAskedAbout() {
        model.toggle();
        model.toggle();
        Path first = recorded.getFirst();
        Path second = recorded.getLast();
        recordings.keepOnly(Set.of(second));
        assertFalse(Files.exists(first));
        assertTrue(Files.exists(second));
        recordings.close();
        assertFalse(Files.exists(second));
        assertFalse(Files.exists(second.getParent()));
    }

    @Test
    void loudSoundFillsTheMeterAndSilenceDoesNot() throws Exception {
        for (double loudness : new double[] {0.9, 0}) {
            microphone.loudness = loudness;
            Take take = new Take();
            take.record(microphone, recordings.newFile());
            assertEquals(loudness / Math.sqrt(2), take.level(), 0.01);
        }
    }
}
