package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** Footsteps on gravel: heel and toe, each a burst of crackles. */
public final class Footsteps implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        double pace = chance.between(.45, .62);
        double ground = chance.between(700, 1900);
        for (double start = .1;
                start < tape.seconds() - .4;
                start += pace * chance.between(.95, 1.05)) {
            step(tape, chance, start, .035, ground * .6, 1);
            step(tape, chance, start + .09, .055, ground, .7);
        }
    }

    private static void step(
            Tape tape, Chance chance, double start, double decay, double hertz, double strength) {
        Filter filter = new Filter(1.2);
        tape.add(
                start,
                decay * 5,
                t -> {
                    double crackle = chance.happens(.25) ? chance.gaussian() : 0;
                    double rise = Math.min(1, t * 200);
                    return filter.bandPass(crackle, hertz) * rise * Math.exp(-t / decay) * strength;
                });
        tape.strike(start, 85, .03, strength * .25);
    }
}
