package semblance.fingerprint;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;

import java.util.BitSet;

/**
 * Tells whether recordings are the same as the one that is asked for. Two are the same where the
 * peaks of their spectrograms agree at one offset beyond chance ({@link Alignment}), and go on
 * agreeing through at least half of what sounds in one of the two: films that share an intro are
 * not the same. Where one is a mere moment, that has to hold for both. For one thread.
 */
public final class Comparison {
    /** How much of one of the two must agree. */
    private static final double ENOUGH = 0.5;

    /** The same note or bang is in many recordings; one that is longer than this says more. */
    private static final int MOMENT = 3 * Fingerprinter.SLOT;

    /** A slot is looked at together with this many on each side. */
    private static final int AROUND = 1;

    /** Which part of a query's peaks must agree: noise at 10 dB leaves about a fifth. */
    private static final double PART = 0.08;

    private final Probe probe;

    public Comparison(Probe probe) {
        this.probe = probe;
    }

    /** Returns where the two agree, or null if they are not the same. */
    public @Nullable Agreement with(Fingerprint file) {
        PeaksByBin peaks = new PeaksByBin(file);
        Fingerprint query = null;
        Alignment best = null;
        for (Fingerprint reading : probe.readings()) {
            // Loud parts alone tell more where noise fills the pauses, all of them in a crackle.
            for (boolean onlySounding : new boolean[] {true, false}) {
                Alignment alignment = Alignment.best(reading, peaks, onlySounding);
                boolean isBetter = best == null || alignment.surprise() > best.surprise();
                if (isBetter && alignment.isCertain()) {
                    query = reading;
                    best = alignment;
                }
            }
        }
        return query == null || best == null ? null : agreement(query, file, peaks, best);
    }

    private static @Nullable Agreement agreement(
            Fingerprint query, Fingerprint file, PeaksByBin peaks, Alignment alignment) {
        BitSet agreeing = agreeing(query, peaks, alignment);
        if (agreeing.cardinality() < (alignment.isMostly() ? 1 : 2)) {
            return null;
        }
        int slot = Fingerprinter.SLOT;
        BitSet inFile = new BitSet();
        for (int at = agreeing.nextSetBit(0); at >= 0; at = agreeing.nextSetBit(at + 1)) {
            int middle = (int) Math.round(at * slot + slot / 2 + alignment.offset());
            if (middle >= 0 && file.sounds(middle / slot)) {
                inFile.set(middle / slot);
            }
        }
        double ofQuery = agreeing.cardinality() / (double) Math.max(1, query.soundingSlots());
        double ofFile = inFile.cardinality() / (double) Math.max(1, file.soundingSlots());
        boolean isMoment = Math.min(query.length(), file.length()) < MOMENT;
        double agreed = isMoment ? Math.min(ofQuery, ofFile) : Math.max(ofQuery, ofFile);
        if (agreed < ENOUGH) {
            return null;
        }
        double from = agreeing.nextSetBit(0) * slot;
        double to = Math.min(query.length(), agreeing.length() * slot);
        from = Math.max(from, -alignment.offset());
        to = Math.max(from, Math.min(to, file.length() - alignment.offset()));
        TimeSpan there = file.span(from + alignment.offset(), to + alignment.offset());
        return new Agreement(query.span(from, to), there, alignment.peaks(), ofQuery, ofFile);
    }

    /** Returns the sounding slots of the query in which more peaks agree than chance explains. */
    private static BitSet agreeing(Fingerprint query, PeaksByBin peaks, Alignment alignment) {
        int slots = Math.ceilDiv(query.length(), Fingerprinter.SLOT);
        int[] all = new int[slots];
        int[] matched = new int[slots];
        int offset = (int) Math.round(alignment.offset());
        for (int peak = 0; peak < query.size(); peak++) {
            int slot = query.frame(peak) / Fingerprinter.SLOT;
            all[slot]++;
            if (peaks.hasNear(query.frame(peak) + offset, query.bin(peak))) {
                matched[slot]++;
            }
        }
        double chance = alignment.mean() / Math.max(1, query.size());
        BitSet agreeing = new BitSet(slots);
        for (int slot = 0; slot < slots; slot++) {
            int here = 0;
            int expected = 0;
            for (int near = Math.max(0, slot - AROUND);
                    near <= Math.min(slots - 1, slot + AROUND);
                    near++) {
                here += matched[near];
                expected += all[near];
            }
            double enough = Math.max(PART * expected, 3 * chance * expected + 1);
            // Noise in a pause hides it; else what goes on beside does not make up for nothing
            // here.
            boolean takesPart = alignment.standsOut() || matched[slot] >= PART * all[slot];
            agreeing.set(slot, query.sounds(slot) && takesPart && here >= 2 && here >= enough);
        }
        return agreeing;
    }
}
