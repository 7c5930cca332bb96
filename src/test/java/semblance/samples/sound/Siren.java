package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** A siren of two tones, or one that howls up and down. */
public final class Siren implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        boolean howls = chance.happens(.5);
        double low = chance.between(420, 560);
        double[] turns = {0};
        tape.add(
                0,
                tape.seconds(),
                t -> {
                    double sway = Math.sin(2 * Math.PI * t * (howls ? .5 : .8));
                    double hertz = low * (howls ? 1.35 + .4 * sway : sway > 0 ? 1.33 : 1);
                    turns[0] += hertz / Tape.RATE_HZ;
                    double sum = 0;
                    for (int harmonic = 1; harmonic <= 7; harmonic += 2) {
                        sum += Math.sin(2 * Math.PI * harmonic * turns[0]) / harmonic;
                    }
                    return sum;
                });
    }
}
