package semblance.samples.sound;

import semblance.samples.chance.Chance;

import java.util.List;

/** A tune on the major pentatonic scale that wanders by small steps, for any instrument. */
final class Melody {
    private static final List<Integer> SCALE = List.of(0, 2, 4, 7, 9, 12, 14, 16, 19, 21);

    /** Plays one note. */
    @FunctionalInterface
    interface Instrument {
        void play(double start, double hertz);
    }

    private Melody() {}

    static void play(Tape tape, Chance chance, double lowest, double beat, Instrument instrument) {
        int step = 2 + chance.below(4);
        for (double start = .05; start < tape.seconds() - .4; start += beat) {
            if (chance.happens(.88)) {
                instrument.play(start, lowest * Math.pow(2, SCALE.get(step) / 12.0));
            }
            step = Math.clamp(step + chance.below(5) - 2, 0, SCALE.size() - 1);
        }
    }
}
