package semblance.samples.sound;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

/** Wind that howls round a corner: noise through a resonance that wanders. */
public final class Wind implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        Filter howl = new Filter(6);
        Filter body = new Filter(1);
        Noise gusts = chance.noise();
        double pitch = chance.between(260, 480);
        tape.add(
                0,
                tape.seconds(),
                t -> {
                    double gust = gusts.fractal(t * .9, 1, 3);
                    double air = chance.gaussian();
                    double whistle = howl.bandPass(air, pitch * (.6 + 1.1 * gust));
                    return gust * gust * (whistle * .5 + body.lowPass(air, 300) * 1.2);
                });
    }
}
