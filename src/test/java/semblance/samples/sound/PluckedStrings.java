package semblance.samples.sound;

import semblance.samples.chance.Chance;

/**
 * A guitar: the plucked-string algorithm of Karplus and Strong ("Digital Synthesis of
 * Plucked-String and Drum Timbres", 1983), a burst of noise that runs round a delay line and is
 * averaged.
 */
public final class PluckedStrings implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        double lowest = chance.between(140, 260);
        double beat = chance.between(.2, .32);
        Melody.play(
                tape, chance, lowest, beat, (start, hertz) -> pluck(tape, chance, start, hertz));
    }

    private static void pluck(Tape tape, Chance chance, double start, double hertz) {
        double[] line = new double[(int) Math.round(Tape.RATE_HZ / hertz)];
        double soft = 0;
        for (int index = 0; index < line.length; index++) {
            soft += (chance.between(-1, 1) - soft) * .5;
            line[index] = soft;
        }
        int[] place = {0};
        tape.add(
                start,
                1.8,
                t -> {
                    int now = place[0];
                    int next = (now + 1) % line.length;
                    double sample = line[now];
                    line[now] = .4985 * (line[now] + line[next]);
                    place[0] = next;
                    return sample;
                });
    }
}
