package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** A drum loop: bass drum, snare and hi-hat over sixteenths. */
public final class Drums implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        double step = chance.between(.11, .145);
        boolean[] kicks = new boolean[16];
        for (int beat = 0; beat < 16; beat++) {
            kicks[beat] = beat % 8 == 0 || chance.happens(.15);
        }
        int beat = 0;
        for (double start = .02; start < tape.seconds() - .1; start += step) {
            int place = beat % 16;
            if (kicks[place]) {
                kick(tape, start);
            }
            if (place % 8 == 4) {
                noise(tape, chance, start, .07, 1200, .8);
                tape.strike(start, 190, .05, .5);
            }
            if (place % 2 == 0 || chance.happens(.3)) {
                noise(tape, chance, start, .02, 6500, .3);
            }
            beat++;
        }
    }

    private static void kick(Tape tape, double start) {
        tape.add(
                start,
                .35,
                t -> {
                    double turns = 48 * t + 5 * (1 - Math.exp(-t * 28));
                    return Math.exp(-t * 9) * Math.sin(2 * Math.PI * turns);
                });
    }

    private static void noise(
            Tape tape, Chance chance, double start, double decay, double hertz, double strength) {
        Filter filter = new Filter(.9);
        tape.add(
                start,
                decay * 5,
                t ->
                        filter.highPass(chance.gaussian(), hertz)
                                * Math.exp(-t / decay)
                                * strength
                                * .4);
    }
}
