package semblance.ui.map;

import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import semblance.atlas.Area;
import semblance.atlas.AreaLevel;
import semblance.atlas.Atlas;
import semblance.media.ContentId;
import semblance.ui.look.Motion;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The map itself: dots, pictures and names in three layers, painted once for each frame in which
 * something has changed. What the mouse and the keys do is {@link MapMouse}'s and {@link MapKeys}'
 * concern. Belongs to the JavaFX thread.
 */
final class MapCanvas extends Region {
    private static final double REACH_PIXELS = 12;
    private static final double NANOS = 1e9;

    /** Around files that are led to there is some more to be seen. */
    private static final double ROOM = 1.4;

    private static final double LEAST_SHOWN = .05;

    private final MapViewModel model;
    private final MapCamera camera = new MapCamera();
    private final DotLayer dots = new DotLayer();
    private final Canvas canvas = new Canvas();
    private final MapColors colors = new MapColors(this::repaint);
    private final TileLayer tiles;
    private final NameLayer names = new NameLayer();
    private MapScene scene = MapScene.NOTHING;
    private @Nullable Outline outline;
    private boolean isStale = true;
    private long lastFrame;
    private final FrameTimes times = new FrameTimes();

    private final AnimationTimer frames =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(now);
                }
            };

    MapCanvas(MapViewModel model, PictureSource source) {
        this.model = model;
        this.tiles = new TileLayer(source.pictures(this::repaint));
        getStyleClass().add("map-canvas");
        getChildren().addAll(colors, dots, canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.atlasProperty().subscribe(this::showAtlas);
        model.colorByProperty().subscribe((before, now) -> dress());
        model.selectedProperty().subscribe((before, now) -> dress());
        model.foundProperty().subscribe((before, now) -> dress());
        model.currentProperty().subscribe(now -> say());
        visibleProperty().subscribe(this::runWhileVisible);
        sceneProperty().subscribe(now -> runWhileVisible(now != null));
    }

    /** Makes the loader of small pictures, which tells the canvas when to paint again. */
    @FunctionalInterface
    interface PictureSource {
        MapPictures pictures(Runnable onLoaded);
    }

    private void runWhileVisible(boolean isVisible) {
        if (isVisible) {
            frames.start();
        } else {
            frames.stop();
        }
    }

    MapCamera camera() {
        return camera;
    }

    PointGrid grid() {
        return scene.grid();
    }

    FrameTimes times() {
        return times;
    }

    NameLayer names() {
        return names;
    }

    Coloring coloring() {
        return scene.coloring();
    }

    /** Paints in the next frame. */
    void repaint() {
        isStale = true;
    }

    /** Returns the item at a place of the screen; {@link MapViewModel#NONE} if there is none. */
    int itemAt(double x, double y) {
        int tile = tiles.at(x, y);
        return tile != MapViewModel.NONE
                ? tile
                : grid().nearest(camera.mapX(x), camera.mapY(y), REACH_PIXELS / camera.scale());
    }

    /** Shows what is being drawn around files; null for nothing. */
    void setOutline(@Nullable Outline drawn) {
        outline = drawn;
        repaint();
    }

    /** Returns the name of the area that an item lies in at this zoom; "" if it has none. */
    String areaOf(int item) {
        Atlas atlas = scene.atlas();
        AreaLevel level = atlas == null ? null : NameLayer.level(atlas, camera.zoom());
        Area area = level == null || item == MapViewModel.NONE ? null : level.of(item);
        return area == null ? "" : MapText.of(area.name());
    }

    /** Glides, or jumps where the person wants nothing to move. */
    void moved() {
        if (Motion.isReduced()) {
            camera.jump();
        }
        repaint();
    }

    /** Glides to a part of the map that holds some items. */
    void show(List<Integer> items) {
        Atlas atlas = scene.atlas();
        if (atlas == null || items.isEmpty()) {
            return;
        }
        double left = items.stream().mapToDouble(atlas::x).min().orElse(0);
        double right = items.stream().mapToDouble(atlas::x).max().orElse(0);
        double top = items.stream().mapToDouble(atlas::y).min().orElse(0);
        double bottom = items.stream().mapToDouble(atlas::y).max().orElse(0);
        double radius = Math.max(right - left, bottom - top) / 2;
        camera.show((left + right) / 2, (top + bottom) / 2, Math.max(LEAST_SHOWN, ROOM * radius));
        moved();
    }

    private void showAtlas(@Nullable Atlas atlas) {
        scene =
                atlas == null
                        ? MapScene.NOTHING
                        : new MapScene(
                                atlas,
                                PointGrid.of(atlas),
                                Coloring.NONE,
                                item -> false,
                                item -> false,
                                false);
        dress();
        say();
    }

    private void dress() {
        Atlas atlas = scene.atlas();
        if (atlas != null) {
            Set<ContentId> found = model.foundProperty().get();
            scene =
                    scene.with(
                            Coloring.of(atlas, model.colorByProperty().get()),
                            among(atlas, model.selectedProperty().get()),
                            among(atlas, found),
                            !found.isEmpty());
        }
        repaint();
    }

    private static IntPredicate among(Atlas atlas, Set<ContentId> contents) {
        if (contents.isEmpty()) {
            return item -> false;
        }
        boolean[] is = new boolean[atlas.size()];
        for (int i = 0; i < is.length; i++) {
            is[i] = contents.contains(atlas.items().get(i).content());
        }
        return item -> is[item];
    }

    private void say() {
        Atlas atlas = scene.atlas();
        int item = model.currentProperty().get();
        if (atlas == null) {
            setAccessibleText(Texts.of("map.accessible.empty"));
        } else if (item == MapViewModel.NONE) {
            setAccessibleText(Texts.of("map.accessible.map", atlas.size()));
        } else {
            String name = Words.name(atlas.items().get(item).path());
            String area = areaOf(item);
            setAccessibleText(
                    area.isEmpty()
                            ? Texts.of("map.accessible.file", name)
                            : Texts.of("map.accessible.file.area", name, area));
        }
    }

    @Override
    protected void layoutChildren() {
        camera.resize(getWidth(), getHeight());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Window window = getScene() == null ? null : getScene().getWindow();
        dots.resizeTo(getWidth(), getHeight(), window == null ? 1 : window.getRenderScaleX());
        repaint();
    }

    private void frame(long now) {
        double seconds = Math.min(.1, (now - lastFrame) / NANOS);
        lastFrame = now;
        if (camera.isGliding()) {
            camera.glide(seconds);
            isStale = true;
        }
        if (isStale && getWidth() > 0) {
            isStale = false;
            long began = System.nanoTime();
            paint();
            times.add(System.nanoTime() - began);
        }
    }

    private void paint() {
        dots.paint(scene, camera, colors);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        tiles.paint(pen, scene, camera, colors);
        names.paint(pen, scene, camera, colors);
        paintCurrent(pen);
        paintOutline(pen);
    }

    private void paintCurrent(GraphicsContext pen) {
        Atlas atlas = scene.atlas();
        int item = model.currentProperty().get();
        if (atlas != null && item != MapViewModel.NONE && item < atlas.size()) {
            double x = camera.screenX(atlas.x(item));
            double y = camera.screenY(atlas.y(item));
            pen.setLineWidth(5);
            pen.setStroke(colors.halo());
            pen.strokeOval(x - 10, y - 10, 20, 20);
            pen.setLineWidth(2.5);
            pen.setStroke(colors.accent());
            pen.strokeOval(x - 10, y - 10, 20, 20);
        }
    }

    private void paintOutline(GraphicsContext pen) {
        if (outline == null) {
            return;
        }
        List<double[]> corners = outline.corners();
        double[] x = corners.stream().mapToDouble(corner -> camera.screenX(corner[0])).toArray();
        double[] y = corners.stream().mapToDouble(corner -> camera.screenY(corner[1])).toArray();
        pen.setGlobalAlpha(.15);
        pen.setFill(colors.accent());
        pen.fillPolygon(x, y, x.length);
        pen.setGlobalAlpha(1);
        pen.setStroke(colors.accent());
        pen.setLineWidth(2);
        pen.strokePolygon(x, y, x.length);
    }
}
