package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** Crickets at night: high tones cut into chirps of three or four pulses. */
public final class Crickets implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        int insects = 3 + chance.below(3);
        for (int insect = 0; insect < insects; insect++) {
            double hertz = chance.between(3900, 5300);
            double strength = chance.between(.2, .8);
            double pause = chance.between(.38, .7);
            int pulses = 3 + chance.below(2);
            for (double start = chance.between(0, .5); start < tape.seconds(); start += pause) {
                for (int pulse = 0; pulse < pulses; pulse++) {
                    tape.add(
                            start + pulse * .035,
                            .024,
                            t ->
                                    strength
                                            * Math.sin(Math.PI * t / .024)
                                            * Math.sin(2 * Math.PI * hertz * t));
                }
            }
        }
    }
}
