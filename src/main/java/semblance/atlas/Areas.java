package semblance.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the areas of a map at three scales, so that about as many are seen wherever one looks: from
 * far about ten, and four times as many with each scale. The hills of the points' density, blurred
 * less and less, are the areas.
 */
final class Areas {
    private static final int[] WANTED = {12, 45, 160};
    private static final int[] RADII = {40, 28, 20, 14, 10, 7, 5, 4, 3, 2, 1};
    private static final int LEAST_FILES = 5;

    /** Hills with less than this part of an even share are not told of. */
    private static final int PART_OF_SHARE = 20;

    private final float[] x;
    private final float[] y;
    private final AreaNames names;

    private Areas(float[] x, float[] y, AreaNames names) {
        this.x = x;
        this.y = y;
        this.names = names;
    }

    static List<AreaLevel> of(float[] x, float[] y, AreaNames names) throws InterruptedException {
        return new Areas(x, y, names).levels();
    }

    private List<AreaLevel> levels() throws InterruptedException {
        float[] counts = new float[DensityGrid.SIDE * DensityGrid.SIDE];
        for (int i = 0; i < x.length; i++) {
            counts[DensityGrid.cell(x[i], y[i])]++;
        }
        List<DensityGrid> grids = new ArrayList<>();
        for (int radius : RADII) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            grids.add(new DensityGrid(counts, radius));
        }
        List<AreaLevel> levels = new ArrayList<>();
        int before = 0;
        for (int wanted : WANTED) {
            List<Hill> hills = hills(grids, wanted);
            if (hills.size() > before) {
                levels.add(level(hills));
                before = hills.size();
            }
        }
        return levels;
    }

    private record Hill(int top, List<Integer> items) {}

    /** Returns the hills of the grid that has as many as are wanted, as nearly as any. */
    private List<Hill> hills(List<DensityGrid> grids, int wanted) {
        int least = Math.max(LEAST_FILES, x.length / (wanted * PART_OF_SHARE));
        List<Hill> best = List.of();
        for (DensityGrid grid : grids) {
            List<Hill> hills = hills(grid, least);
            if (best.isEmpty()
                    || Math.abs(hills.size() - wanted) < Math.abs(best.size() - wanted)) {
                best = hills;
            }
        }
        return best;
    }

    private List<Hill> hills(DensityGrid grid, int least) {
        Map<Integer, List<Integer>> byTop = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            int top = grid.top(DensityGrid.cell(x[i], y[i]));
            if (top >= 0) {
                byTop.computeIfAbsent(top, _ -> new ArrayList<>()).add(i);
            }
        }
        return byTop.entrySet().stream()
                .filter(hill -> hill.getValue().size() >= least)
                .map(hill -> new Hill(hill.getKey(), hill.getValue()))
                .sorted(
                        Comparator.comparingInt((Hill hill) -> -hill.items().size())
                                .thenComparingInt(Hill::top))
                .toList();
    }

    private AreaLevel level(List<Hill> hills) {
        int[] areaOf = new int[x.length];
        java.util.Arrays.fill(areaOf, -1);
        List<Area> areas = new ArrayList<>();
        AreaNames.Level named = names.newLevel();
        for (Hill hill : hills) {
            float centreX = DensityGrid.coordinate(hill.top() % DensityGrid.SIDE);
            float centreY = DensityGrid.coordinate(hill.top() / DensityGrid.SIDE);
            double far = 0;
            for (int item : hill.items()) {
                areaOf[item] = areas.size();
                far += Math.hypot(x[item] - centreX, y[item] - centreY);
            }
            areas.add(
                    new Area(
                            centreX,
                            centreY,
                            (float) (far / hill.items().size()),
                            hill.items().size(),
                            named.name(hill.items())));
        }
        return new AreaLevel(areas, areaOf);
    }
}
