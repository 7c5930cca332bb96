package semblance.samples.sound;

import semblance.samples.chance.Chance;

import java.util.List;

/** A pad: slow chords of detuned saw waves under a filter that opens and closes. */
public final class SynthPad implements Player {
    private static final List<List<Integer>> CHORDS =
            List.of(
                    List.of(0, 4, 7, 11),
                    List.of(-3, 0, 4, 7),
                    List.of(-7, -3, 0, 4),
                    List.of(-5, -1, 2, 7));

    @Override
    public void play(Tape tape, Chance chance) {
        double root = chance.between(150, 240);
        double length = 2;
        int first = chance.below(CHORDS.size());
        int number = 0;
        for (double start = 0; start < tape.seconds(); start += length) {
            for (int note : CHORDS.get((first + number) % CHORDS.size())) {
                voice(tape, chance, start, length * 1.3, root * Math.pow(2, note / 12.0));
            }
            number++;
        }
    }

    private static void voice(Tape tape, Chance chance, double start, double length, double hertz) {
        Filter filter = new Filter(1.4);
        double detune = chance.between(1.002, 1.006);
        tape.add(
                start,
                length,
                t -> {
                    double saws =
                            saw(hertz * t) + saw(hertz * detune * t) + saw(hertz * .5 * t) * .6;
                    double swell = Math.pow(Math.sin(Math.PI * t / length), .7);
                    return filter.lowPass(saws, 350 + 1300 * swell) * swell * .2;
                });
    }

    private static double saw(double turns) {
        return 2 * (turns - Math.floor(turns)) - 1;
    }
}
