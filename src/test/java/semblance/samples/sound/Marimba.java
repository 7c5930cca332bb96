package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** A marimba: a bar's tone and its fourth harmonic, struck softly. */
public final class Marimba implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        Melody.play(
                tape,
                chance,
                chance.between(230, 350),
                chance.between(.17, .26),
                (start, hertz) -> {
                    tape.strike(start, hertz, .22, .8);
                    tape.strike(start, hertz * 3.93, .06, .25);
                    tape.strike(start, hertz * 9.2, .015, .1);
                });
    }
}
