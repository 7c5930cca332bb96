package semblance.ui.map;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.atlas.Atlas;
import semblance.atlas.AtlasItem;
import semblance.media.ContentId;
import semblance.ui.look.Icons;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.Texts;
import semblance.ui.results.ThumbnailFiles;
import semblance.ui.task.Background;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The page of the map: its controls, the map, what is chosen on it, and how far it is. Belongs to
 * the JavaFX thread.
 */
public final class MapPage extends BorderPane {
    private final MapViewModel model;
    private final MapHooks hooks;
    private final MapCanvas canvas;
    private final MapTools tools;
    private final HoverCard card = new HoverCard();
    private final LegendView legend = new LegendView();
    private final Label hint = new Label();
    private final VBox empty = new VBox();
    private final SelectionPanel selection;
    private final MapPictures cardPictures;
    private int hovered = MapViewModel.NONE;
    private Set<ContentId> searched = Set.of();

    /** Files that shall be seen as soon as there is a map. */
    private Set<ContentId> wanted = Set.of();

    /**
     * @param thumbnailWork for the many small pictures
     */
    public MapPage(
            MapViewModel model, ThumbnailFiles files, Background thumbnailWork, MapHooks hooks) {
        this.model = model;
        this.hooks = hooks;
        MapCanvas.PictureSource pictures =
                onLoaded -> new MapPictures(files, thumbnailWork, onLoaded);
        this.canvas = new MapCanvas(model, pictures);
        this.cardPictures = pictures.pictures(this::fillCard);
        this.selection =
                new SelectionPanel(
                        pictures,
                        hooks,
                        () -> {
                            model.choose(MapViewModel.NONE);
                            canvas.requestFocus();
                        });
        setId("map");
        getStyleClass().add("map-page");
        StyleSheet.add(this, "map.css");
        MapMouse mouse = new MapMouse(canvas, model, new Found());
        new MapKeys(canvas, model, this::openMenuOfCurrent);
        this.tools = new MapTools(model, canvas, mouse::use, shown -> highlight());
        layOut();
        model.selectedProperty().subscribe(this::showSelection);
        model.stateProperty().subscribe(this::showState);
        model.atlasProperty().subscribe(now -> refreshLegend());
        model.colorByProperty().subscribe((before, now) -> refreshLegend());
    }

    private void layOut() {
        canvas.setId("map-canvas");
        hint.setText(Texts.of("map.hint"));
        hint.getStyleClass().add("map-hint");
        hint.setMouseTransparent(true);
        empty.getStyleClass().add("map-empty");
        empty.setId("map-empty");
        StackPane stack = new StackPane(canvas, legend, hint, empty, card);
        stack.setMinSize(0, 0);
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(hint, Pos.BOTTOM_RIGHT);
        setTop(tools);
        setCenter(stack);
        setBottom(new MapStatus(model));
    }

    /** Leads the keyboard to the map. */
    public void focus() {
        canvas.requestFocus();
    }

    /** Makes what a search found stand out on the map; nothing does if it is empty. */
    public void showFound(Set<ContentId> contents) {
        searched = Set.copyOf(contents);
        highlight();
    }

    /** Chooses some files and leads to where they are, once there is a map. */
    public void lead(Set<ContentId> contents) {
        wanted = Set.copyOf(contents);
        lead();
    }

    private void lead() {
        Atlas atlas = model.atlasProperty().get();
        // While a map is made its files are on their way.
        boolean isStill = model.stateProperty().get() instanceof MapState.Shown;
        if (atlas == null || !isStill || wanted.isEmpty()) {
            return;
        }
        List<Integer> there =
                IntStream.range(0, atlas.size())
                        .filter(item -> wanted.contains(atlas.items().get(item).content()))
                        .boxed()
                        .toList();
        int missing = wanted.size() - there.size();
        wanted = Set.of();
        model.chooseAll(there, false);
        canvas.show(there);
        if (missing > 0) {
            hooks.missing(missing);
        }
    }

    private void highlight() {
        Atlas atlas = model.atlasProperty().get();
        long onMap =
                atlas == null
                        ? 0
                        : atlas.items().stream()
                                .filter(item -> searched.contains(item.content()))
                                .count();
        tools.showFound((int) onMap);
        model.foundProperty().set(onMap > 0 && tools.isFoundShown() ? searched : Set.of());
    }

    private void refreshLegend() {
        legend.show(canvas.coloring());
        highlight();
    }

    private void showSelection(Set<ContentId> chosen) {
        List<AtlasItem> items = model.selectedItems();
        if (items.isEmpty()) {
            setRight(null);
        } else {
            selection.show(items);
            setRight(selection);
        }
        hint.setVisible(items.isEmpty() && model.atlasProperty().get() != null);
    }

    private void showState(MapState state) {
        switch (state) {
            case MapState.Empty _ -> tell(Texts.of("map.empty.title"), Texts.of("map.empty.text"));
            case MapState.TooFew(var files) ->
                    tell(Texts.of("map.few.title"), Texts.of("map.few.text", files, Atlas.LEAST));
            case MapState.Loading _,
                    MapState.Making _,
                    MapState.Joining _,
                    MapState.Shown _,
                    MapState.Stopped _,
                    MapState.Failed _ ->
                    empty.setVisible(false);
        }
        boolean isMap = model.atlasProperty().get() != null;
        hint.setVisible(isMap && model.selectedProperty().get().isEmpty());
        canvas.setVisible(!empty.isVisible());
        lead();
    }

    private void tell(String title, String text) {
        Label heading = new Label(title);
        heading.getStyleClass().add("map-empty-title");
        heading.setWrapText(true);
        Label words = new Label(text);
        words.setWrapText(true);
        words.getStyleClass().add("map-empty-text");
        empty.getChildren().setAll(Icons.icon(Feather.MAP, "map-empty-icon"), heading, words);
        empty.setVisible(true);
    }

    private void openMenuOfCurrent() {
        Atlas atlas = model.atlasProperty().get();
        int current = model.currentProperty().get();
        if (atlas != null && current != MapViewModel.NONE) {
            Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
            Point2D at =
                    new Point2D(
                            bounds.getMinX() + canvas.camera().screenX(atlas.x(current)),
                            bounds.getMinY() + canvas.camera().screenY(atlas.y(current)));
            new MapMenu(atlas.items().get(current), hooks).show(canvas, at.getX(), at.getY());
        }
    }

    private void fillCard() {
        Atlas atlas = model.atlasProperty().get();
        if (atlas == null || hovered == MapViewModel.NONE || hovered >= atlas.size()) {
            card.hide();
            return;
        }
        AtlasItem item = atlas.items().get(hovered);
        MapPictures.Wanted wanted = new MapPictures.Wanted(item.content(), true);
        Image image = cardPictures.atHand(item.content(), true);
        card.show(item, image, canvas.areaOf(hovered));
        if (cardPictures.isMissing(wanted)) {
            cardPictures.want(List.of(wanted));
        }
    }

    /** What the mouse found. */
    private final class Found implements MapMouse.Callbacks {
        @Override
        public void hover(int item, double x, double y) {
            hovered = item;
            fillCard();
            card.lieAt(x, y, canvas);
        }

        @Override
        public void open(int item) {
            Atlas atlas = model.atlasProperty().get();
            if (atlas != null) {
                hooks.open(atlas.items().get(item).path());
            }
        }

        @Override
        public void menu(int item, double screenX, double screenY) {
            Atlas atlas = model.atlasProperty().get();
            if (atlas != null) {
                if (!model.selectedProperty().get().contains(atlas.items().get(item).content())) {
                    model.choose(item);
                }
                new MapMenu(atlas.items().get(item), hooks).show(canvas, screenX, screenY);
            }
        }
    }
}
