package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** Songbirds: phrases of short whistles that slide up and down. */
public final class Birds implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        for (double start = .1; start < tape.seconds() - .6; start += chance.between(.5, 1.1)) {
            double base = chance.between(2300, 4600);
            double slide = chance.between(-1500, 1800);
            double length = chance.between(.05, .13);
            double trill = chance.happens(.4) ? chance.between(25, 45) : 0;
            int notes = 2 + chance.below(5);
            for (int note = 0; note < notes; note++) {
                double from = base + note * chance.between(-150, 150);
                tape.add(
                        start + note * (length + .03),
                        length,
                        t -> {
                            double place = t / length;
                            double turns = from * t + slide * t * place / 2;
                            double wobble = trill == 0 ? 0 : 3 * Math.sin(2 * Math.PI * trill * t);
                            return .6
                                    * Math.sin(Math.PI * place)
                                    * Math.sin(2 * Math.PI * turns + wobble);
                        });
            }
        }
    }
}
