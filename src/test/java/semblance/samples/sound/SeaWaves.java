package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** Waves that roll up a beach and run back, one after the other. */
public final class SeaWaves implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        Filter roar = new Filter(.7);
        Filter foam = new Filter(.7);
        double period = chance.between(2.2, 3.4);
        double phase = chance.between(0, .5);
        tape.add(
                0,
                tape.seconds(),
                t -> {
                    double wave = (t / period + phase) % 1;
                    double swell = Math.pow(Math.sin(Math.PI * Math.pow(wave, .6)), 2);
                    double air = chance.gaussian();
                    double low = roar.lowPass(air, 250 + 900 * swell);
                    double high = foam.highPass(air, 2800) * swell * swell;
                    return low * (.25 + swell) + high * .22;
                });
    }
}
