package semblance.samples.sound;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

/** The hum of a motor: firing pulses that speed up and slow down. */
public final class Engine implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        double idle = chance.between(34, 60);
        Noise speed = chance.noise();
        Filter pipe = new Filter(1.5);
        double[] turns = {0};
        tape.add(
                0,
                tape.seconds(),
                t -> {
                    double hertz = idle * (.9 + .5 * speed.fractal(t * .5, 2, 2));
                    turns[0] += hertz / Tape.RATE_HZ;
                    double pulse = Math.pow(.5 + .5 * Math.sin(2 * Math.PI * turns[0]), 6);
                    double half = .3 * Math.sin(Math.PI * turns[0]);
                    return pipe.lowPass(pulse - .3 + half + chance.gaussian() * .12, 620);
                });
    }
}
