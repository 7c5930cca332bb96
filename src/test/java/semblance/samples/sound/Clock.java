package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** A clock that ticks, and tocks a little lower. */
public final class Clock implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        double pitch = chance.between(1800, 3000);
        double pause = chance.between(.42, .55);
        int beat = 0;
        for (double start = .1; start < tape.seconds() - .1; start += pause) {
            double tone = beat % 2 == 0 ? pitch : pitch * .78;
            tape.strike(start, tone, .008, .8);
            tape.strike(start, tone * 1.62, .004, .6);
            tape.strike(start + .018, tone * .55, .015, .35);
            beat++;
        }
    }
}
