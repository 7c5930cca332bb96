package semblance.ui.map;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import semblance.atlas.Area;
import semblance.atlas.AreaLevel;
import semblance.atlas.Atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of areas over all else: those of the scale that one is at, the largest first, as far as
 * they do not cover each other. Belongs to the JavaFX thread.
 */
final class NameLayer {
    /** From these zooms on the next finer areas are named. */
    private static final double[] FINER_FROM = {1.9, 4.5};

    private static final double HALO = 5;
    private static final double APART = 6;
    private static final double SMALL = 36;
    private static final int MOST = 24;
    private static final int ENOUGH = 10;

    private final List<Drawn> drawn = new ArrayList<>();
    private final Map<String, Bounds> sizes = new HashMap<>();
    private @Nullable Object sizedFor;

    private record Drawn(Area area, Rectangle2D place) {}

    /** Returns the area whose name is at a place, or null. */
    @Nullable Area at(double x, double y) {
        return drawn.stream()
                .filter(name -> name.place().contains(x, y))
                .map(Drawn::area)
                .findFirst()
                .orElse(null);
    }

    /** Returns how many names are seen. */
    int count() {
        return drawn.size();
    }

    /** Returns the areas of the scale that one is at, or null while there are none. */
    static @Nullable AreaLevel level(Atlas atlas, double zoom) {
        int level = 0;
        for (double from : FINER_FROM) {
            level += zoom >= from ? 1 : 0;
        }
        List<AreaLevel> levels = atlas.levels();
        return levels.isEmpty() ? null : levels.get(Math.min(level, levels.size() - 1));
    }

    void paint(GraphicsContext pen, MapScene scene, MapCamera camera, MapColors colors) {
        drawn.clear();
        Atlas atlas = scene.atlas();
        AreaLevel level = atlas == null ? null : level(atlas, camera.zoom());
        if (atlas == null || level == null) {
            return;
        }
        if (!colors.nameFont().equals(sizedFor)) {
            sizes.clear();
            sizedFor = colors.nameFont();
        }
        pen.setFont(colors.nameFont());
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(MapColors.textOrigin());
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.setLineWidth(HALO);
        place(level, MOST, camera, colors);
        // Where large areas have no names, some of their parts may.
        int finer = atlas.levels().indexOf(level) + 1;
        if (drawn.size() < ENOUGH && finer < atlas.levels().size()) {
            place(atlas.levels().get(finer), ENOUGH, camera, colors);
        }
        for (Drawn name : drawn) {
            String words = MapText.of(name.area().name());
            double x = name.place().getMinX() + name.place().getWidth() / 2;
            double y = name.place().getMinY() + name.place().getHeight() / 2;
            pen.setStroke(colors.halo());
            pen.setGlobalAlpha(.88);
            pen.strokeText(words, x, y);
            pen.setGlobalAlpha(1);
            pen.setFill(colors.name());
            pen.fillText(words, x, y);
        }
    }

    private void place(AreaLevel level, int most, MapCamera camera, MapColors colors) {
        for (Area area : level.areas()) {
            String words = MapText.of(area.name());
            if (!words.isEmpty()
                    && drawn.size() < most
                    && drawn.stream().noneMatch(it -> words.equals(MapText.of(it.area().name())))) {
                place(words, area, camera, colors);
            }
        }
    }

    private void place(String words, Area area, MapCamera camera, MapColors colors) {
        Bounds size = sizes.computeIfAbsent(words, it -> MapText.size(it, colors.nameFont()));
        double w = size.getWidth() + 2 * APART;
        double h = size.getHeight() + APART;
        double x = camera.screenX(area.x());
        double far = area.radius() * camera.scale();
        // A name stands above a small area, not on it.
        double lift = far < SMALL ? far + h / 2 : 0;
        double y = camera.screenY(area.y()) - lift;
        if (x < 0 || y < 0 || x > camera.width() || y > camera.height()) {
            return;
        }
        Rectangle2D place =
                new Rectangle2D(
                        Math.rint(Math.clamp(x - w / 2, 0, Math.max(0, camera.width() - w))),
                        Math.rint(Math.clamp(y - h / 2, 0, Math.max(0, camera.height() - h))),
                        w,
                        h);
        if (drawn.stream().noneMatch(other -> other.place().intersects(place))) {
            drawn.add(new Drawn(area, place));
        }
    }
}
