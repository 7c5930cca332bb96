package semblance.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.atlas.Atlas;
import semblance.atlas.AtlasSide;
import semblance.atlas.AtlasState;
import semblance.ui.task.ManualBackground;

import java.util.List;
import java.util.Set;

/** What the page of the map says and chooses, without a window. */
class MapViewModelTest {
    private static final Atlas ATLAS = FakeMaps.atlas(60);

    private final ManualBackground work = new ManualBackground();
    private final FakeMaps maps = FakeMaps.of(ATLAS);
    private final MapViewModel model = new MapViewModel(maps, work);

    private MapState state() {
        return model.stateProperty().get();
    }

    @Test
    void keptMapIsShownAndNotMadeAgain() {
        model.open();
        assertEquals(new MapState.Loading(), state());
        work.runAll();
        assertEquals(new MapState.Shown(0), state());
        assertEquals(ATLAS, model.atlasProperty().get());
        assertEquals(List.of("kept PICTURES"), maps.asked);
    }

    @Test
    void mapThatIsMissingIsMadeAndItsShapeIsSeenMeanwhile() {
        maps.keptState = new AtlasState(null, 60, 60);
        model.open();
        work.runNext();
        assertInstanceOf(MapState.Making.class, state());
        // The fake tells of its progress while it runs; the view asks before the end is told.
        work.runNext();
        assertEquals(new MapState.Shown(0), state());
        assertEquals(List.of("kept PICTURES", "make PICTURES"), maps.asked);
    }

    @Test
    void fewNewFilesArePutOnTheMapAndManyMakeItAnew() {
        maps.keptState = new AtlasState(ATLAS, 65, 5);
        model.open();
        work.runNext();
        assertEquals(new MapState.Joining(), state());
        assertNotNull(model.atlasProperty().get());
        work.runAll();
        assertEquals(new MapState.Shown(0), state());
        maps.asked.clear();
        maps.keptState = new AtlasState(ATLAS, 100, 40);
        model.update();
        work.runAll();
        assertEquals(List.of("kept PICTURES", "make PICTURES"), maps.asked);
    }

    @Test
    void emptyLibraryAndTooFewFilesAreSaid() {
        maps.keptState = new AtlasState(null, 0, 0);
        model.open();
        work.runAll();
        assertEquals(new MapState.Empty(), state());
        maps.keptState = new AtlasState(null, 7, 7);
        model.open();
        work.runAll();
        assertEquals(new MapState.TooFew(7), state());
    }

    @Test
    void makingCanBeCancelledAndBegunAgain() {
        maps.keptState = new AtlasState(null, 60, 60);
        model.open();
        work.runNext();
        model.cancel();
        assertEquals(new MapState.Stopped(), state());
        work.runAll();
        assertEquals(new MapState.Stopped(), state());
        assertNull(model.atlasProperty().get());
        assertEquals(List.of("kept PICTURES", "kept PICTURES"), maps.asked);
        model.make();
        work.runAll();
        assertEquals(new MapState.Shown(0), state());
    }

    @Test
    void failureIsOneSentence() {
        maps.broken = true;
        model.open();
        work.runAll();
        assertEquals(new MapState.Failed("The library is damaged: index it again."), state());
    }

    @Test
    void changedLibraryIsSaidAndTheMapStays() {
        model.open();
        work.runAll();
        maps.keptState = new AtlasState(ATLAS, 97, 37);
        model.libraryChanged();
        work.runAll();
        assertEquals(new MapState.Shown(37), state());
        assertEquals(ATLAS, model.atlasProperty().get());
    }

    @Test
    void otherSideHasItsOwnMapAndNothingChosen() {
        model.open();
        work.runAll();
        model.choose(3);
        model.sideProperty().set(AtlasSide.SOUNDS);
        assertEquals(Set.of(), model.selectedProperty().get());
        work.runAll();
        assertEquals(List.of("kept PICTURES", "kept SOUNDS"), maps.asked);
    }

    @Test
    void filesAreChosenOneByOneAndDrawnAround() {
        model.open();
        work.runAll();
        model.choose(3);
        model.toggle(5);
        assertEquals(5, model.currentProperty().get());
        model.toggle(3);
        assertEquals(Set.of(FakeMaps.content(5)), model.selectedProperty().get());
        model.chooseAll(List.of(7, 8), true);
        assertEquals(3, model.selectedItems().size());
        model.chooseAll(List.of(9), false);
        assertEquals(List.of(ATLAS.items().get(9)), model.selectedItems());
        model.choose(MapViewModel.NONE);
        assertTrue(model.selectedItems().isEmpty());
    }
}
