package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import semblance.decode.DecodeRequest;
import semblance.media.Silence;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class SoundWindowsTest {
    private static final int RATE = 100;

    @Test
    void shortRecordingIsOneSoundOfItsOwnLength() {
        assertEquals(List.of("0.00-0.70"), spans(sound(.7), 1, .5, false));
        assertEquals(List.of("0.00-1.00"), spans(sound(1), 1, .5, false));
    }

    @Test
    void windowsBeginEveryHopAndTheLastEndsWithTheRecording() {
        assertEquals(
                List.of("0.00-1.00", "0.50-1.50", "1.00-2.00", "1.50-2.30"),
                spans(sound(2.3), 1, .5, false));
        assertEquals(
                List.of("0.00-1.00", "1.00-2.00", "2.00-2.30"), spans(sound(2.3), 1, 1, false));
    }

    @Test
    void windowsMayLeaveGaps() {
        assertEquals(List.of("0.00-0.50", "2.00-2.30"), spans(sound(2.3), .5, 2, false));
    }

    @Test
    void nothingGivesNothing() {
        assertEquals(List.of(), spans(new float[0], 1, 1, false));
        assertEquals(List.of(), spans(new float[500], 1, 1, true));
    }

    @Test
    void silenceIsTrimmedAtBothEnds() {
        float[] samples = new float[500];
        Arrays.fill(samples, 120, 200, .1f);
        assertEquals(List.of("1.20-2.00"), spans(samples, 1, .5, true));
    }

    @Test
    void silentWindowsAreLeftOutAndSoundAfterThemIsFound() {
        float[] samples = new float[1000];
        Arrays.fill(samples, 100, 150, .1f);
        Arrays.fill(samples, 620, 700, .1f);
        assertEquals(List.of("1.00-2.00", "6.00-7.00"), spans(samples, 1, 1, true));
    }

    @Test
    void overlappingWindowsEndWithTheLastSound() {
        float[] samples = new float[1000];
        Arrays.fill(samples, 0, 180, .1f);
        assertEquals(List.of("0.00-1.00", "0.50-1.50", "1.00-1.80"), spans(samples, 1, .5, true));
    }

    @Test
    void silentWindowsAreLeftOutOfWholeRecordings() {
        float[] samples = new float[1000];
        Arrays.fill(samples, 120, 150, .1f);
        Arrays.fill(samples, 620, 700, .1f);
        DecodeRequest.Sounds request =
                new DecodeRequest.Sounds(
                        RATE, Duration.ofSeconds(1), Duration.ofSeconds(1), Silence.LEFT_OUT);
        SoundWindows windows = new SoundWindows(request, 0);
        windows.add(samples, samples.length);
        windows.end();
        List<Sound> all = new ArrayList<>();
        drain(windows, all);
        assertEquals(
                List.of(TimeSpan.ofSeconds(1, 2), TimeSpan.ofSeconds(6, 7)),
                all.stream().map(Sound::span).toList());
    }

    @Test
    void silenceIsKeptWhereItIsNotSkipped() {
        assertEquals(List.of("0.00-1.00", "1.00-2.00"), spans(new float[200], 1, 1, false));
    }

    @Test
    void spansCountFromTheBeginningOfTheFile() {
        SoundWindows windows = new SoundWindows(Fixtures.sounds(RATE, 1, 1, false), 250);
        windows.add(sound(.5), 50);
        windows.end();
        assertEquals(2.5, first(windows).span().startSeconds());
    }

    @Test
    void everySampleIsInItsPlace() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            float[] samples = new float[random.nextInt(600)];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = 1 + i;
            }
            double hop = .01 * (1 + random.nextInt(150));
            for (Sound s : windows(samples, .8, hop, random.nextBoolean(), random)) {
                int at = (int) Math.round(s.span().startSeconds() * RATE);
                assertEquals(1 + at, s.samples()[0], "seed " + seed);
                assertEquals(
                        at + s.samples().length,
                        s.samples()[s.samples().length - 1],
                        "seed " + seed);
            }
        }
    }

    private static Sound first(SoundWindows windows) {
        Sound sound = windows.poll();
        if (sound == null) {
            throw new AssertionError("no window");
        }
        return sound;
    }

    private static float[] sound(double seconds) {
        float[] samples = new float[(int) Math.round(seconds * RATE)];
        Arrays.fill(samples, .1f);
        return samples;
    }

    private static List<String> spans(
            float[] samples, double window, double hop, boolean skipSilence) {
        List<String> spans = new ArrayList<>();
        for (Sound s : windows(samples, window, hop, skipSilence, new Random(1))) {
            assertEquals(s.span().endSeconds() - s.span().startSeconds(), s.seconds(), 1e-6);
            spans.add(
                    String.format(
                            java.util.Locale.ROOT,
                            "%.2f-%.2f",
                            s.span().startSeconds(),
                            s.span().endSeconds()));
        }
        return spans;
    }

    private static List<Sound> windows(
            float[] samples, double window, double hop, boolean skipSilence, Random random) {
        DecodeRequest.Sounds request = Fixtures.sounds(RATE, window, hop, skipSilence);
        SoundWindows windows = new SoundWindows(request, 0);
        List<Sound> all = new ArrayList<>();
        for (int at = 0; at < samples.length; ) {
            int count = Math.min(1 + random.nextInt(70), samples.length - at);
            windows.add(Arrays.copyOfRange(samples, at, at + count), count);
            at += count;
            drain(windows, all);
        }
        windows.end();
        drain(windows, all);
        return all;
    }

    private static void drain(SoundWindows windows, List<Sound> all) {
        for (Sound s = windows.poll(); s != null; s = windows.poll()) {
            all.add(s);
        }
    }
}
