package semblance.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Long recordings made of short ones, one after the other at random loudness with soft joints. To
 * make a library of hours of a few minutes, the same are played faster and slower too: other
 * recordings, as far as a fingerprint can tell. Made anew whenever they are needed, always alike.
 */
final class LongRecordings {
    static final int RATE_HZ = 48_000;
    private static final int JOINT = RATE_HZ / 20;

    private final List<float[]> clips;
    private final int clipsInOne;

    LongRecordings(List<float[]> clips, int clipsInOne) {
        this.clips = List.copyOf(clips);
        this.clipsInOne = clipsInOne;
    }

    /** Returns how many recordings of one speed there are. */
    int count() {
        return Math.ceilDiv(clips.size(), clipsInOne);
    }

    /** Returns a recording. */
    float[] recording(int number, double speed) {
        Random random = new Random(number);
        List<float[]> parts = new ArrayList<>();
        int length = JOINT;
        int end = Math.min(clips.size(), (number + 1) * clipsInOne);
        for (int clip = number * clipsInOne; clip < end; clip++) {
            float[] part = at(speed, clips.get(clip), 0.3f + 0.7f * random.nextFloat());
            parts.add(part);
            length += Math.max(0, part.length - JOINT);
        }
        float[] whole = new float[length];
        int at = 0;
        for (float[] part : parts) {
            for (int i = 0; i < part.length && at + i < length; i++) {
                int toEdge = Math.min(i, part.length - 1 - i);
                whole[at + i] += part[i] * Math.min(1f, toEdge / (float) JOINT);
            }
            at += Math.max(0, part.length - JOINT);
        }
        return whole;
    }

    /** Returns the names that a recording is written under. */
    static Path file(Path folder, int number, double speed) {
        return folder.resolve("recording-" + number + "-" + Math.round(speed * 100) + ".mp3");
    }

    private static float[] at(double speed, float[] samples, float gain) {
        float[] other = new float[(int) (samples.length / speed)];
        for (int i = 0; i < other.length; i++) {
            double place = i * speed;
            int before = (int) place;
            float part = (float) (place - before);
            float next = samples[Math.min(before + 1, samples.length - 1)];
            other[i] = gain * (samples[before] * (1 - part) + next * part);
        }
        return other;
    }
}
