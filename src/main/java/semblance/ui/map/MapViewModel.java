package semblance.ui.map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import semblance.atlas.Atlas;
import semblance.atlas.AtlasItem;
import semblance.atlas.AtlasProgress;
import semblance.atlas.AtlasSide;
import semblance.atlas.AtlasState;
import semblance.media.ContentId;
import semblance.ui.look.Reasons;
import semblance.ui.task.Background;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The map, how far it is, and what a person chose on it. Progress is not pushed; the view calls
 * {@link #poll} about ten times a second. Belongs to the JavaFX thread.
 */
public final class MapViewModel {
    /** No file. */
    public static final int NONE = -1;

    private final MapActions actions;
    private final Background background;

    private final ObjectProperty<AtlasSide> side = new SimpleObjectProperty<>(AtlasSide.PICTURES);
    private final ReadOnlyObjectWrapper<MapState> state =
            new ReadOnlyObjectWrapper<>(new MapState.Loading());
    private final ReadOnlyObjectWrapper<@Nullable Atlas> atlas = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ColorBy> colorBy = new SimpleObjectProperty<>(ColorBy.KIND);
    private final ReadOnlyObjectWrapper<Set<ContentId>> selected =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(NONE);
    private final ObjectProperty<Set<ContentId>> found = new SimpleObjectProperty<>(Set.of());

    private final AtomicReference<@Nullable AtlasProgress> progress = new AtomicReference<>();
    private Background.Task running = Background.Task.NONE;
    private boolean isOpened;

    /**
     * @param background for the making of maps, which takes minutes
     */
    public MapViewModel(MapActions actions, Background background) {
        this.actions = actions;
        this.background = background;
        side.subscribe((before, now) -> {
            atlas.set(null);
            select(Set.of());
            open();
        });
        atlas.subscribe(now -> current.set(NONE));
    }

    public ObjectProperty<AtlasSide> sideProperty() {
        return side;
    }

    public ReadOnlyObjectProperty<MapState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Returns the map that is shown, or null. */
    public ReadOnlyObjectProperty<@Nullable Atlas> atlasProperty() {
        return atlas.getReadOnlyProperty();
    }

    public ObjectProperty<ColorBy> colorByProperty() {
        return colorBy;
    }

    /** Returns the files that are chosen. */
    public ReadOnlyObjectProperty<Set<ContentId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Returns the file that the keyboard is at, {@link #NONE} if it is at none. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Returns the files that a search found: they stand out. Empty if nothing was asked. */
    public ObjectProperty<Set<ContentId>> foundProperty() {
        return found;
    }

    /** Returns the items that are chosen, in the order of the map. */
    public List<AtlasItem> selectedItems() {
        Atlas map = atlas.get();
        return map == null || selected.get().isEmpty()
                ? List.of()
                : map.items().stream()
                        .filter(item -> selected.get().contains(item.content()))
                        .toList();
    }

    /** Shows the map, which was not looked at or has another side; makes it if there is none. */
    public void open() {
        isOpened = true;
        running.cancel();
        if (atlas.get() == null) {
            state.set(new MapState.Loading());
        }
        AtlasSide asked = side.get();
        running = background.run(() -> actions.kept(asked), this::opened, this::failed);
    }

    private void opened(AtlasState kept) {
        if (kept.atlas() != null) {
            atlas.set(kept.atlas());
        }
        if (kept.isToBeMade()) {
            make();
        } else if (kept.atlas() != null && kept.waiting() > 0) {
            join();
        } else {
            settle(kept);
        }
    }

    private void settle(AtlasState now) {
        atlas.set(now.atlas());
        if (now.files() == 0) {
            state.set(new MapState.Empty());
        } else if (now.atlas() == null) {
            state.set(new MapState.TooFew(now.files()));
        } else {
            state.set(new MapState.Shown(now.waiting()));
        }
    }

    /** Learns that the library has changed: says so if files wait for their places. */
    public void libraryChanged() {
        if (!isOpened || state.get() instanceof MapState.Making) {
            return;
        }
        if (atlas.get() == null) {
            open();
            return;
        }
        AtlasSide asked = side.get();
        running.cancel();
        running =
                background.run(
                        () -> actions.kept(asked),
                        now -> {
                            if (now.atlas() != null) {
                                state.set(new MapState.Shown(now.waiting()));
                            } else {
                                settle(now);
                            }
                        },
                        this::failed);
    }

    /** Puts the files that wait on the map, or makes it anew where they are many. */
    public void update() {
        open();
    }

    private void join() {
        state.set(new MapState.Joining());
        AtlasSide asked = side.get();
        running = background.run(() -> actions.joined(asked), this::settle, this::failed);
    }

    /** Makes the map anew. */
    public void make() {
        running.cancel();
        AtlasSide asked = side.get();
        progress.set(null);
        state.set(new MapState.Making(new AtlasProgress(AtlasProgress.Step.READING, 0, null)));
        running =
                background.run(
                        () -> actions.make(asked, progress::set), this::settle, this::failed);
    }

    /** Shows how far the making is. */
    public void poll() {
        AtlasProgress now = progress.getAndSet(null);
        if (now != null && state.get() instanceof MapState.Making) {
            Atlas soFar = now.soFar();
            if (soFar != null) {
                atlas.set(soFar);
            }
            state.set(new MapState.Making(now));
        }
    }

    /** Stops the making; the map that is kept stays. */
    public void cancel() {
        running.cancel();
        atlas.set(null);
        state.set(new MapState.Stopped());
        AtlasSide asked = side.get();
        running =
                background.run(
                        () -> actions.kept(asked),
                        kept -> {
                            if (kept.atlas() != null) {
                                settle(kept);
                            }
                        },
                        this::failed);
    }

    /** Ends what goes on. */
    public void dispose() {
        running.cancel();
    }

    private void failed(Throwable failure) {
        // First of all the progress ends: what follows may be a bug that is thrown on.
        state.set(new MapState.Failed(""));
        state.set(new MapState.Failed(Reasons.sentence(failure)));
    }

    /** Chooses one file alone, or none. */
    public void choose(int item) {
        Atlas map = atlas.get();
        current.set(map == null ? NONE : item);
        select(map == null || item == NONE ? Set.of() : Set.of(map.items().get(item).content()));
    }

    /** Adds a file to those that are chosen, or takes it away. */
    public void toggle(int item) {
        Atlas map = atlas.get();
        if (map == null || item == NONE) {
            return;
        }
        Set<ContentId> now = new LinkedHashSet<>(selected.get());
        ContentId content = map.items().get(item).content();
        if (!now.remove(content)) {
            now.add(content);
        }
        current.set(item);
        select(now);
    }

    /**
     * Chooses files that were drawn around.
     *
     * @param adds keeps those that were chosen before
     */
    public void chooseAll(Collection<Integer> items, boolean adds) {
        Atlas map = atlas.get();
        if (map == null) {
            return;
        }
        Set<ContentId> now = new LinkedHashSet<>(adds ? selected.get() : Set.of());
        List<Integer> sorted = new ArrayList<>(items);
        sorted.forEach(item -> now.add(map.items().get(item).content()));
        select(now);
    }

    private void select(Set<ContentId> contents) {
        selected.set(Set.copyOf(contents));
    }
}
