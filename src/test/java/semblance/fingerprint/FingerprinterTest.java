package semblance.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.fingerprint.Recordings.clicks;
import static semblance.fingerprint.Recordings.excerpt;
import static semblance.fingerprint.Recordings.fingerprint;
import static semblance.fingerprint.Recordings.joined;
import static semblance.fingerprint.Recordings.louder;
import static semblance.fingerprint.Recordings.noise;
import static semblance.fingerprint.Recordings.scene;
import static semblance.fingerprint.Recordings.tones;

import org.junit.jupiter.api.Test;

import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class FingerprinterTest {
    private static final int RATE = Fingerprinter.RATE_HZ;

    private static List<String> peaks(Fingerprint print) {
        List<String> peaks = new ArrayList<>();
        for (int peak = 0; peak < print.size(); peak++) {
            peaks.add(print.frame(peak) + ":" + print.bin(peak));
        }
        return peaks;
    }

    @Test
    void piecesGiveTheSameAsTheWhole() {
        long seed = System.nanoTime();
        float[] samples = scene(20, 1);
        Random random = new Random(seed);
        Fingerprinter pieces = new Fingerprinter();
        for (int at = 0; at < samples.length; ) {
            int end = Math.min(samples.length, at + random.nextInt(5000));
            pieces.add(
                    new Sound(
                            Arrays.copyOfRange(samples, at, end),
                            RATE,
                            TimeSpan.ofSeconds(at / (double) RATE, end / (double) RATE)));
            at = end;
        }
        Fingerprint inPieces = pieces.finish();
        Fingerprint whole = fingerprint(samples);
        assertEquals(peaks(whole), peaks(inPieces), "seed " + seed);
        assertEquals(whole.length(), inPieces.length());
        assertEquals(whole.soundingSlots(), inPieces.soundingSlots());
    }

    @Test
    void gainChangesNothing() {
        float[] samples = scene(10, 2);
        assertEquals(peaks(fingerprint(samples)), peaks(fingerprint(louder(samples, 0.25f))));
    }

    @Test
    void silenceAndSteadyTonesHaveNoPeaks() {
        assertEquals(0, fingerprint(new float[20 * RATE]).size());
        assertEquals(0, fingerprint(new float[0]).size());
        assertEquals(0, fingerprint(new float[0]).soundingSlots());
        float[] hum = excerpt(tones(12, 50, 150, 440, 1234.5), 1, 10);
        int onlyAtTheEnds = 3 * 4;
        assertTrue(fingerprint(hum).size() <= onlyAtTheEnds, () -> "" + peaks(fingerprint(hum)));
    }

    @Test
    void aboutThirtyPeaksTellASecondOfNoise() {
        int peaks = fingerprint(noise(30, 0.1, 3)).size();
        assertTrue(peaks > 30 * 20 && peaks < 30 * 60, () -> peaks + " peaks in 30 s");
    }

    @Test
    void pausesDoNotSound() {
        float[] pause = noise(5, 0.001, 4);
        float[] samples = joined(pause, clicks(5, 0.1, 0.2), pause);
        assertEquals(10, fingerprint(samples).soundingSlots(), 1);
    }

    @Test
    void quietPartFarFromALoudOneSounds() {
        float[] samples = joined(noise(10, 0.3, 5), noise(60, 0.01, 6));
        int slots = fingerprint(samples).soundingSlots();
        assertTrue(slots > 1.9 * (10 + 40), () -> slots + " slots sound");
    }

    @Test
    void beginningInTheFileIsKept() {
        Fingerprinter fingerprinter = new Fingerprinter();
        fingerprinter.add(new Sound(scene(2, 7), RATE, TimeSpan.ofSeconds(12, 14)));
        assertEquals(Duration.ofSeconds(12), fingerprinter.finish().start());
    }

    @Test
    void anotherRateIsRefused() {
        Sound sound = new Sound(new float[10], 8000, TimeSpan.ofSeconds(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Fingerprinter().add(sound));
    }
}
