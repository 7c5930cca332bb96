package semblance.fingerprint;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells in which slots of a recording there is something to hear: those within 14 decibels of the
 * loudest one of the {@value #AROUND} slots before and after. It is measured against what is near,
 * so that a film's quiet dialogue counts though its music is loud, and the noise between two barks
 * does not. For one thread.
 */
final class SoundingSlots {
    private static final int AROUND = 30;
    private static final float RANGE = 0.04f;

    private float[] powers = new float[256];
    private int frames;
    private float loudest;

    /** Takes the power of the next frame. */
    void add(double power) {
        loudest = Math.max(loudest, (float) power);
        frames++;
        if (frames % Fingerprinter.SLOT == 0) {
            close();
        }
    }

    private void close() {
        int slot = (frames - 1) / Fingerprinter.SLOT;
        if (slot == powers.length) {
            powers = Arrays.copyOf(powers, 2 * slot);
        }
        powers[slot] = loudest;
        loudest = 0;
    }

    /** Says that no frame follows, and returns the slots that sound. */
    BitSet finish() {
        if (frames % Fingerprinter.SLOT != 0) {
            close();
        }
        int count = Math.ceilDiv(frames, Fingerprinter.SLOT);
        BitSet sounding = new BitSet(count);
        for (int slot = 0; slot < count; slot++) {
            float most = 0;
            int end = Math.min(count, slot + AROUND + 1);
            for (int near = Math.max(0, slot - AROUND); near < end; near++) {
                most = Math.max(most, powers[near]);
            }
            sounding.set(slot, powers[slot] > RANGE * most);
        }
        return sounding;
    }
}
