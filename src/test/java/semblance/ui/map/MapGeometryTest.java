package semblance.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.atlas.Atlas;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Where things are on the map and on the screen. */
class MapGeometryTest {
    private static final double NEAR = 1e-9;

    private static MapCamera camera() {
        MapCamera camera = new MapCamera();
        camera.resize(800, 600);
        return camera;
    }

    @Test
    void wholeMapFitsAndZoomKeepsWhatIsUnderTheMouse() {
        MapCamera camera = camera();
        assertTrue(camera.screenX(-1) >= 0 && camera.screenX(1) <= 800);
        assertTrue(camera.screenY(-1) >= 0 && camera.screenY(1) <= 600);
        double x = camera.mapX(500);
        double y = camera.mapY(200);
        camera.zoomAt(500, 200, 3);
        camera.jump();
        assertEquals(3, camera.zoom(), NEAR);
        assertEquals(x, camera.mapX(500), NEAR);
        assertEquals(y, camera.mapY(200), NEAR);
    }

    @Test
    void cameraGlidesAndArrives() {
        MapCamera camera = camera();
        camera.show(.5, .5, .1);
        assertTrue(camera.isGliding());
        double before = camera.zoom();
        camera.glide(.016);
        assertTrue(camera.zoom() > before && camera.zoom() < 10);
        for (int i = 0; i < 200; i++) {
            camera.glide(.016);
        }
        assertFalse(camera.isGliding());
        assertEquals(400, camera.screenX(.5), 1e-6);
    }

    @Test
    void draggedMapFollowsTheMouseAndZoomHasItsLimits() {
        MapCamera camera = camera();
        double x = camera.screenX(.2);
        camera.drag(30, 0);
        assertEquals(x + 30, camera.screenX(.2), NEAR);
        camera.zoomAt(0, 0, 1e9);
        camera.jump();
        assertEquals(MapCamera.MOST_ZOOM, camera.zoom(), NEAR);
        camera.zoomAt(0, 0, 1e-9);
        camera.jump();
        assertEquals(1, camera.zoom(), NEAR);
    }

    @Test
    void lassoHoldsWhatIsInsideOfIt() {
        Outline bay = new Outline();
        for (double[] corner : new double[][] {{0, 0}, {1, 0}, {1, 1}, {.5, .2}, {0, 1}}) {
            bay.add(corner[0], corner[1]);
        }
        assertTrue(bay.contains(.1, .5));
        assertFalse(bay.contains(.5, .5), "in the bay");
        assertTrue(bay.contains(.5, .1));
        assertFalse(bay.contains(2, .5));
        assertFalse(new Outline().contains(0, 0));
    }

    @Test
    void pointsInALassoAreThoseOfASlowSearch() {
        Atlas atlas = FakeMaps.atlas(500);
        PointGrid grid = PointGrid.of(atlas);
        Random random = new Random(8);
        Outline shape = new Outline();
        for (int i = 0; i < 9; i++) {
            shape.add(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
        }
        Set<Integer> slow = new HashSet<>();
        for (int i = 0; i < atlas.size(); i++) {
            if (shape.contains(atlas.x(i), atlas.y(i))) {
                slow.add(i);
            }
        }
        assertEquals(slow, new HashSet<>(grid.inside(shape)));
    }

    @Test
    void arrowsReachEveryDirectionAndComeBack() {
        Atlas atlas = FakeMaps.atlas(300);
        PointGrid grid = PointGrid.of(atlas);
        int from = grid.nearest(0, .7, 1);
        int right = grid.next(from, 1, 0);
        assertTrue(atlas.x(right) > atlas.x(from));
        int left = grid.next(right, -1, 0);
        assertTrue(atlas.x(left) < atlas.x(right));
        int up = grid.next(from, 0, -1);
        assertTrue(atlas.y(up) < atlas.y(from));
        assertEquals(MapViewModel.NONE, grid.nearest(-1, -1, .001));
    }

    @Test
    void everyFileIsStoodForByOneOfItsCell() {
        Atlas atlas = FakeMaps.atlas(400);
        Representatives cells = new Representatives(atlas, 4);
        int[] files = {0};
        Set<List<Double>> places = new HashSet<>();
        cells.inside(
                -1,
                -1,
                1,
                1,
                (item, left, top, count) -> {
                    files[0] += count;
                    assertTrue(places.add(List.of(left, top)));
                    assertTrue(atlas.x(item) >= left - 1e-6);
                    assertTrue(atlas.x(item) <= left + cells.cellWidth() + 1e-6);
                    assertTrue(atlas.y(item) >= top - 1e-6);
                });
        assertEquals(400, files[0]);
    }

    @Test
    void colorsGoToTheLargestGroups() {
        Atlas atlas = FakeMaps.atlas(60);
        Coloring folders = Coloring.of(atlas, ColorBy.FOLDER);
        assertEquals(6, folders.legend().size());
        assertEquals(10, folders.legend().getFirst().count());
        assertEquals(
                List.of("boats", "cars", "cats"),
                folders.legend().stream().map(Coloring.Entry::title).limit(3).toList());
        assertEquals(folders.legend().get(2).color(), folders.colorOf()[0]);
        Coloring years = Coloring.of(atlas, ColorBy.YEAR);
        assertEquals(
                List.of("2000", "2001", "2002", "2003", "2004", "2005"),
                years.legend().stream().map(Coloring.Entry::title).toList());
        assertEquals(2, Coloring.of(atlas, ColorBy.KIND).legend().size());
    }
}
