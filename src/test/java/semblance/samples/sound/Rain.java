package semblance.samples.sound;

import semblance.samples.chance.Chance;

/** Rain: a steady hiss and single drops on leaves. */
public final class Rain implements Player {
    @Override
    public void play(Tape tape, Chance chance) {
        Filter hiss = new Filter(.8);
        double tone = chance.between(2500, 4500);
        tape.add(0, tape.seconds(), t -> hiss.highPass(chance.gaussian(), tone) * .12);
        int drops = (int) (tape.seconds() * chance.between(40, 110));
        for (int drop = 0; drop < drops; drop++) {
            double start = chance.between(0, tape.seconds());
            tape.strike(start, chance.between(900, 4200), .006, chance.between(.1, .6));
        }
    }
}
