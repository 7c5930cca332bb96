package semblance.samples.sound;

import semblance.samples.chance.Chance;

import java.util.List;

/** A church bell: the hum, prime, tierce, quint and nominal of a bell's partials. */
public final class Bell implements Player {
    private record Partial(double ratio, double strength, double ring) {}

    private static final List<Partial> PARTIALS =
            List.of(
                    new Partial(.5, .5, 3),
                    new Partial(1, .8, 2.2),
                    new Partial(1.19, .7, 1.8),
                    new Partial(1.5, .35, 1.4),
                    new Partial(2, .9, 1.2),
                    new Partial(2.66, .3, .6),
                    new Partial(4.1, .2, .3));

    @Override
    public void play(Tape tape, Chance chance) {
        double note = chance.between(260, 620);
        double pause = chance.between(1.3, 1.8);
        for (double start = .05; start < tape.seconds() - .5; start += pause) {
            for (Partial partial : PARTIALS) {
                tape.strike(
                        start,
                        note * partial.ratio(),
                        partial.ring() * .6,
                        partial.strength() * chance.between(.85, 1));
            }
        }
    }
}
