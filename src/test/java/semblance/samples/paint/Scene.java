package semblance.samples.paint;

import semblance.samples.chance.Chance;

/**
 * One theme. The same dice and the same time give the same pixels; the dice decide the variation,
 * the time moves what can move.
 */
@FunctionalInterface
public interface Scene {
    /**
     * Paints the whole canvas.
     *
     * @param time from 0, where the scene's story begins, to 1, where it ends
     */
    void paint(Canvas canvas, Chance chance, double time);
}
