package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** One kind of sound. The same dice give the same samples. */
@FunctionalInterface
public interface Player {
    /** Plays for a number of seconds on a tape of that length. */
    void play(Tape tape, Chance chance);
}
