package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;

import semblance.search.arrange.Arrangement;
import semblance.search.arrange.Grouping;
import semblance.search.arrange.SortKey;
import semblance.settings.Appearance;
import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;

import java.util.Locale;

/** How the answer is read: sorted by what, grouped by what, how large, and the ways out of here. */
final class ArrangeBar extends Rows {
    private static final double SLIDER_WIDTH = 110;

    private final ResultsViewModel model;
    private final MenuButton sort = new MenuButton();
    private final MenuButton group = new MenuButton();

    ArrangeBar(ResultsViewModel model, ResultGrid grid, ResultActions actions) {
        this.model = model;
        getStyleClass().add("arrange-bar");
        setAlignment(Pos.CENTER_LEFT);
        sort.setId("sort");
        group.setId("group");
        addSorts();
        addGroups();
        Slider size =
                new Slider(Appearance.MIN_TILE, Appearance.MAX_TILE, Appearance.DEFAULT.tileSize());
        size.setId("tile-size");
        size.setAccessibleText(Texts.of("results.tiles"));
        size.setTooltip(new Tooltip(Texts.of("results.tiles.tooltip")));
        size.setPrefWidth(SLIDER_WIDTH);
        size.setMinWidth(SLIDER_WIDTH / 2);
        size.setBlockIncrement(ResultGrid.SIZE_STEP);
        size.valueProperty().bindBidirectional(grid.pictureSizeProperty());
        MenuButton export = new MenuButton("", Icons.icon(Feather.DOWNLOAD));
        export.setId("export");
        export.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        export.setAccessibleText(Texts.of("results.export.all"));
        export.setTooltip(new Tooltip(Texts.of("results.export.all")));
        export.setOnShowing(event ->
                export.getItems()
                        .setAll(ResultMenu.exports(model.laidProperty().get().items(), actions)));
        // Without an item the menu would not open at all.
        export.getItems().add(new MenuItem(Texts.of("results.export")));
        getChildren().addAll(sort, group, Icons.icon(Feather.GRID, "quiet-icon"), size, export);
        model.arrangementProperty().subscribe(this::show);
    }

    private void addSorts() {
        ToggleGroup keys = new ToggleGroup();
        for (SortKey key : SortKey.values()) {
            RadioMenuItem item = new RadioMenuItem(name(key));
            item.setToggleGroup(keys);
            item.setId("sort-" + key.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> {
                Arrangement now = now();
                set(new Arrangement(key, false, now.grouping(), now.alsoFar()));
            });
            model.arrangementProperty().subscribe(now -> item.setSelected(now.sort() == key));
            sort.getItems().add(item);
        }
        CheckMenuItem reversed = new CheckMenuItem(Texts.of("results.sort.reversed"));
        reversed.setId("sort-reversed");
        reversed.setOnAction(event -> {
            Arrangement now = now();
            set(new Arrangement(now.sort(), reversed.isSelected(), now.grouping(), now.alsoFar()));
        });
        CheckMenuItem far = new CheckMenuItem(Texts.of("results.sort.far"));
        far.setId("sort-far");
        far.setOnAction(event -> {
            Arrangement now = now();
            set(new Arrangement(now.sort(), now.reversed(), now.grouping(), far.isSelected()));
        });
        model.arrangementProperty()
                .subscribe(now -> {
                    reversed.setSelected(now.reversed());
                    far.setSelected(now.alsoFar());
                    // The line between them is drawn there: all are seen.
                    far.setDisable(
                            now.sort() == SortKey.LIKENESS
                                    && now.grouping() == Grouping.NONE
                                    && !now.reversed());
                });
        sort.getItems().addAll(new SeparatorMenuItem(), reversed, far);
    }

    private void addGroups() {
        ToggleGroup keys = new ToggleGroup();
        for (Grouping grouping : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(name(grouping));
            item.setToggleGroup(keys);
            item.setId("group-" + grouping.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> {
                Arrangement now = now();
                set(new Arrangement(now.sort(), now.reversed(), grouping, now.alsoFar()));
            });
            model.arrangementProperty()
                    .subscribe(now -> item.setSelected(now.grouping() == grouping));
            group.getItems().add(item);
        }
        MenuItem fold = new MenuItem(Texts.of("results.group.fold"));
        fold.setId("group-fold");
        fold.setOnAction(event -> model.toggleAll());
        model.arrangementProperty()
                .subscribe(now -> fold.setDisable(now.grouping() == Grouping.NONE));
        group.getItems().addAll(new SeparatorMenuItem(), fold);
    }

    private Arrangement now() {
        return model.arrangementProperty().get();
    }

    private void set(Arrangement wanted) {
        model.arrangementProperty().set(wanted);
    }

    private void show(Arrangement now) {
        sort.setText(name(now.sort()));
        sort.setGraphic(Icons.icon(now.reversed() ? Feather.ARROW_UP : Feather.ARROW_DOWN));
        sort.setAccessibleText(Texts.of("results.sort.accessible", name(now.sort())));
        sort.setTooltip(new Tooltip(Texts.of("results.sort.accessible", name(now.sort()))));
        group.setText(name(now.grouping()));
        group.setGraphic(Icons.icon(Feather.LAYERS));
        group.setAccessibleText(Texts.of("results.group.accessible", name(now.grouping())));
        group.setTooltip(new Tooltip(Texts.of("results.group.accessible", name(now.grouping()))));
    }

    private static String name(SortKey key) {
        return switch (key) {
            case LIKENESS -> Texts.of("results.sort.likeness");
            case DATE -> Texts.of("results.sort.date");
            case NAME -> Texts.of("results.sort.name");
            case SIZE -> Texts.of("results.sort.size");
            case DURATION -> Texts.of("results.sort.duration");
            case FOLDER -> Texts.of("results.sort.folder");
        };
    }

    private static String name(Grouping grouping) {
        return switch (grouping) {
            case NONE -> Texts.of("results.group.none");
            case FOLDER -> Texts.of("results.group.folder");
            case DAY -> Texts.of("results.group.day");
            case FILE -> Texts.of("results.group.file");
            case LIKENESS -> Texts.of("results.group.likeness");
        };
    }
}
