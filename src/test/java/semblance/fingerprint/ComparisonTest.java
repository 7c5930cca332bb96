package semblance.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.fingerprint.Recordings.clicks;
import static semblance.fingerprint.Recordings.excerpt;
import static semblance.fingerprint.Recordings.fingerprint;
import static semblance.fingerprint.Recordings.joined;
import static semblance.fingerprint.Recordings.louder;
import static semblance.fingerprint.Recordings.noise;
import static semblance.fingerprint.Recordings.plus;
import static semblance.fingerprint.Recordings.probe;
import static semblance.fingerprint.Recordings.scene;
import static semblance.fingerprint.Recordings.tones;
import static semblance.fingerprint.Recordings.tune;
import static semblance.fingerprint.Recordings.withNoise;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Random;

class ComparisonTest {
    private static @Nullable Agreement compare(float[] query, float[] file) {
        return new Comparison(probe(query)).with(fingerprint(file));
    }

    private static void assertFoundAt(double seconds, float[] query, float[] file, String what) {
        Agreement agreement = compare(query, file);
        assertNotNull(agreement, what);
        double offset = agreement.inFile().startSeconds() - agreement.inQuery().startSeconds();
        assertEquals(seconds, offset, 0.05, what);
    }

    @Test
    void excerptIsFoundWhereverItBegins() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        float[] file = scene(60, 1);
        for (int i = 0; i < 10; i++) {
            double from = 55 * random.nextDouble();
            assertFoundAt(from, excerpt(file, from, 5), file, "seed " + seed + ", at " + from);
        }
    }

    @Test
    void noiseAndGainDoNotHideIt() {
        float[] file = scene(60, 2);
        float[] query = excerpt(file, 21.337, 5);
        assertFoundAt(21.337, withNoise(query, 10, 3), file, "noise");
        assertFoundAt(21.337, louder(query, 4), file, "clipped");
        assertFoundAt(21.337, louder(query, 0.05f), file, "quiet");
        assertFoundAt(21.337, louder(withNoise(query, 10, 4), 4), file, "both");
    }

    @Test
    void noiseInPausesDoesNotHideIt() {
        float[] file = scene(30, 5);
        float[] query = withNoise(excerpt(file, 1.733, 5), 10, 17265614656757L);
        assertFoundAt(1.733, query, file, "three bangs and noise");
    }

    @Test
    void rainIsFoundInRainAndNotInOtherRain() {
        float[] rain = noise(60, 0.1, 5);
        assertFoundAt(33.21, withNoise(excerpt(rain, 33.21, 5), 10, 6), rain, "rain");
        assertNull(compare(noise(5, 0.1, 7), rain));
    }

    @Test
    void queryMayBeLongerThanTheFile() {
        float[] jingle = scene(6, 8);
        float[] broadcast = joined(scene(40, 9), jingle, scene(40, 10));
        Agreement agreement = compare(broadcast, jingle);
        assertNotNull(agreement);
        assertEquals(40, agreement.inQuery().startSeconds(), 1);
        assertTrue(agreement.ofFile() > 0.9 && agreement.ofQuery() < 0.2, agreement.toString());
        assertFoundAt(-40, broadcast, jingle, "negative offset");
    }

    @Test
    void commonIntroDoesNotMakeTwoRecordingsOne() {
        float[] intro = scene(10, 11);
        float[] one = joined(intro, scene(50, 12));
        float[] other = joined(intro, scene(50, 13));
        assertNull(compare(one, other));
        assertNotNull(compare(intro, other));
        assertNotNull(compare(excerpt(one, 4, 10), other), "six of its ten seconds are the intro");
    }

    @Test
    void unrelatedScenesAreNotTheSame() {
        for (int i = 0; i < 20; i++) {
            assertNull(compare(scene(5, 100 + i), scene(120, 200 + i)), "seed " + i);
        }
    }

    @Test
    void tonesAndHumAreNoRecording() {
        assertNull(compare(tones(5, 440), tones(60, 440)));
        float[] hum = tones(60, 50, 100, 150, 250, 350);
        float[] one = plus(hum, noise(60, 0.003, 14));
        float[] other = plus(hum, noise(60, 0.003, 15));
        assertNull(compare(excerpt(one, 7, 5), other));
    }

    @Test
    void metronomesOfOneTempoAreNotOneRecording() {
        float[] file = clicks(60, 0.2, 0.5);
        assertNull(compare(clicks(5, 0.313, 0.5), file));
        assertNull(compare(withNoise(clicks(5, 0.313, 0.5), 20, 16), file));
    }

    @Test
    void tunesOfOneKeyAndTempoAreNotOneRecording() {
        float[] file = tune(120, 300);
        assertFoundAt(101.3, withNoise(excerpt(file, 101.3, 5), 10, 24), file, "itself");
        Fingerprint known = fingerprint(file);
        for (int seed = 400; seed < 440; seed++) {
            assertNull(new Comparison(probe(tune(5, seed))).with(known), "seed " + seed);
        }
    }

    @Test
    void momentIsTooShortToTellWhichRecordingItIsFrom() {
        float[] file = scene(20, 25);
        assertNull(compare(excerpt(file, 7, 0.6), file));
        assertNotNull(compare(excerpt(file, 7, 3), file));
        assertNotNull(compare(excerpt(file, 7, 0.6), excerpt(file, 7, 0.6)), "but it is itself");
    }

    @Test
    void ticksWithinAScenePointToTheirPlace() {
        float[] file = plus(scene(60, 17), clicks(60, 0.2, 0.5));
        assertFoundAt(41.7, withNoise(excerpt(file, 41.7, 5), 10, 18), file, "ticks");
    }

    @Test
    void silenceIsNothing() {
        float[] silence = new float[Fingerprinter.RATE_HZ * 5];
        assertTrue(probe(silence).isEmpty());
        assertNull(compare(silence, silence));
        assertNull(compare(silence, scene(20, 19)));
        assertNull(compare(scene(5, 20), silence));
        assertNull(compare(new float[0], new float[0]));
    }

    @Test
    void soundAroundSilenceIsFound() {
        float[] file = joined(scene(10, 21), new float[Fingerprinter.RATE_HZ * 30], scene(10, 22));
        assertFoundAt(41, withNoise(excerpt(file, 41, 5), 10, 23), file, "after silence");
    }
}
