package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;

/**
 * A tree on a hill, grown by a bracketed random L-system (Prusinkiewicz and Lindenmayer, "The
 * Algorithmic Beauty of Plants", 1990): each shoot ends in two or three thinner ones.
 */
public final class LoneTree implements Scene {
    private record Season(Gradient sky, Tint hill, List<Tint> leaves) {}

    private static final Season AUTUMN =
            new Season(
                    Gradient.of(0x8fb4d0, 0xd8dcd0, 0xfbe6c0),
                    Tint.of(0x9a8a3f),
                    List.of(
                            Tint.of(0xd9480f),
                            Tint.of(0xf08c00),
                            Tint.of(0xe8b019),
                            Tint.of(0xb02a0c)));
    private static final Season SPRING =
            new Season(
                    Gradient.of(0x7ab8e8, 0xc8e2f2, 0xfdf0f2),
                    Tint.of(0x7aa84a),
                    List.of(
                            Tint.of(0xffc9d8),
                            Tint.of(0xf8a5c2),
                            Tint.of(0xfff0f4),
                            Tint.of(0xf078a0)));

    private final Season season;

    private LoneTree(Season season) {
        this.season = season;
    }

    public static LoneTree inAutumn() {
        return new LoneTree(AUTUMN);
    }

    public static LoneTree inBlossom() {
        return new LoneTree(SPRING);
    }

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        double width = canvas.width();
        canvas.shade((x, y) -> season.sky().at(y * 1.3));
        Sky.clouds(canvas, chance.noise(), .6, .22, Tint.WHITE, time);
        double trunk = width * chance.between(.38, .62);
        for (int hill = 0; hill < 3; hill++) {
            Noise noise = chance.noise();
            double base = .74 + hill * .07;
            Tint green = season.hill().mix(season.sky().at(.6), .5 - hill * .22);
            canvas.fill(
                    Curves.under(
                            x -> base + .05 - .1 * noise.fractal(x * 1.2, base * 40, 3), width),
                    base - .06,
                    green.lit(1.1),
                    1,
                    green.lit(.6));
        }
        canvas.fill(Canvas.oval(trunk, .87, .26, .028), Tint.BLACK.withAlpha(.22));
        shoot(canvas, chance, trunk, .87, -Math.PI / 2, .2, .045, 0, time);
        for (int leaf = 0; leaf < 90; leaf++) {
            double x = trunk + chance.gaussian() * .22;
            double y = .87 + Math.abs(chance.gaussian()) * .035;
            canvas.fill(Canvas.oval(x, y, .007, .004), chance.pick(season.leaves()).lit(.9));
        }
    }

    private void shoot(
            Canvas canvas,
            Chance chance,
            double x,
            double y,
            double angle,
            double length,
            double thick,
            int order,
            double time) {
        double sway = Math.sin(time * 9 + order) * .006 * order;
        double tipX = x + length * Math.cos(angle + sway);
        double tipY = y + length * Math.sin(angle + sway);
        canvas.line(x, y, tipX, tipY, thick, Tint.of(0x4a3426).lit(1 - order * .04));
        if (order >= 5) {
            leaves(canvas, chance, tipX, tipY);
        }
        if (order == 8) {
            return;
        }
        int shoots = order < 2 || chance.happens(.35) ? 3 : 2;
        for (int next = 0; next < shoots; next++) {
            double bend = (next - (shoots - 1) / 2.0) * chance.between(.5, .85);
            double lean = angle + bend + chance.between(-.15, .15);
            double longer = length * chance.between(.68, .84);
            shoot(canvas, chance, tipX, tipY, lean, longer, thick * .66, order + 1, time);
        }
    }

    private void leaves(Canvas canvas, Chance chance, double x, double y) {
        for (int leaf = 0; leaf < 2; leaf++) {
            double size = chance.between(.005, .011);
            canvas.fill(
                    Canvas.oval(
                            x + chance.gaussian() * .012,
                            y + chance.gaussian() * .012,
                            size,
                            size * .8),
                    chance.pick(season.leaves()).lit(chance.between(.8, 1.08)).withAlpha(.85));
        }
    }
}
