package semblance.ui.compare;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.MediaKind;
import semblance.search.SearchResult;
import semblance.ui.look.Icons;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Results side by side over the page. Plus and minus zoom, the arrows move, 0 fits, 1 shows pixel
 * for pixel, Esc closes.
 */
public final class CompareView extends BorderPane {
    private static final double MOVE = 0.1;

    private final CompareViewModel model;
    private final PictureSource pictures;
    private final OutlineSource outlines;
    private final Function<SearchResult, @Nullable Image> small;
    private final Background background;
    private final CompareActions actions;
    private Function<Path, String> placeOf = Path::toString;
    private final GridPane table = new GridPane();
    private final List<Region> frames = new ArrayList<>();

    /**
     * @param small returns a small picture that is at hand, or null
     */
    public CompareView(
            CompareViewModel model,
            PictureSource pictures,
            OutlineSource outlines,
            Function<SearchResult, @Nullable Image> small,
            Background background,
            CompareActions actions) {
        this.model = model;
        this.pictures = pictures;
        this.outlines = outlines;
        this.small = small;
        this.background = background;
        this.actions = actions;
        setId("compare-view");
        getStyleClass().add("compare-view");
        StyleSheet.add(this, "compare.css");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(Texts.of("compare.title"));
        table.getStyleClass().add("compare-table");
        setTop(head());
        setCenter(table);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.viewProperty().subscribe(view -> frames.forEach(Region::requestLayout));
        model.comparedProperty().subscribe(this::show);
    }

    /**
     * @param words says where a file lies, for a person who knows the library's folders
     */
    public void setPlaceOf(Function<Path, String> words) {
        placeOf = words;
    }

    private HBox head() {
        Label title = new Label(Texts.of("compare.title"));
        title.getStyleClass().add("compare-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label hint = new Label(Texts.of("compare.hint"));
        hint.getStyleClass().add("quiet");
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox head =
                new HBox(
                        title,
                        hint,
                        Icons.button(Feather.ZOOM_OUT, Texts.of("compare.out"), model::zoomOut),
                        Icons.button(Feather.ZOOM_IN, Texts.of("compare.in"), model::zoomIn),
                        Icons.button(Feather.MINIMIZE, Texts.of("compare.fit"), model::fit),
                        Icons.button(Feather.MAXIMIZE, Texts.of("compare.pixels1"), this::oneToOne),
                        Icons.button(Feather.X, Texts.of("compare.close"), model::close));
        head.getChildren().getLast().setId("compare-close");
        head.getStyleClass().add("compare-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(List<SearchResult> compared) {
        boolean wasOpen = isVisible() && !frames.isEmpty();
        frames.forEach(CompareView::dispose);
        frames.clear();
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        setVisible(!compared.isEmpty());
        setManaged(isVisible());
        if (compared.isEmpty()) {
            return;
        }
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        table.getColumnConstraints().add(names);
        for (int place = 0; place < compared.size(); place++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(-1);
            column.setHgrow(Priority.ALWAYS);
            column.setPrefWidth(100);
            column.setMinWidth(0);
            table.getColumnConstraints().add(column);
            addColumn(compared.get(place), place);
        }
        addFacts(compared);
        if (!wasOpen) {
            requestFocus();
        }
    }

    private void addColumn(SearchResult result, int place) {
        StackPane stage = new StackPane(frame(result));
        stage.getStyleClass().add("compare-stage");
        stage.setMinHeight(80);
        GridPane.setVgrow(stage, Priority.ALWAYS);
        GridPane.setHgrow(stage, Priority.ALWAYS);
        Label problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().add("quiet");
        problem.textProperty().bind(problemOf(frames.getLast()));
        problem.setMouseTransparent(true);
        stage.getChildren().add(problem);
        table.add(stage, place + 1, 0);
        table.add(line(result, place), place + 1, 1);
    }

    private HBox line(SearchResult result, int place) {
        Label name = new Label(Words.name(result.path()));
        name.getStyleClass().add("compare-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(result.path().toString()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        String file = name.getText();
        HBox line =
                new HBox(
                        name,
                        Icons.button(
                                Feather.EXTERNAL_LINK,
                                Texts.of("compare.open", file),
                                () -> actions.open().accept(result)),
                        Icons.button(
                                Feather.FOLDER,
                                Texts.of("compare.show", file),
                                () -> actions.showInFolder().accept(result)),
                        Icons.button(
                                Feather.REPEAT,
                                Texts.of("compare.swap", file),
                                () -> model.swap(place)),
                        Icons.button(
                                Feather.X,
                                Texts.of("compare.remove", file),
                                () -> model.remove(place)));
        line.getChildren().getLast().setId("compare-remove-" + place);
        line.getChildren().get(3).setId("compare-swap-" + place);
        line.getStyleClass().add("compare-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Region frame(SearchResult result) {
        if (result.kind() == MediaKind.AUDIO) {
            frames.add(new SoundFrame(result, outlines, background, model.viewProperty()));
        } else {
            PictureFrame frame =
                    new PictureFrame(result, pictures, background, model.viewProperty());
            frame.showMeanwhile(small.apply(result));
            frames.add(frame);
        }
        return frames.getLast();
    }

    private static ReadOnlyStringProperty problemOf(Region frame) {
        return frame instanceof SoundFrame sound
                ? sound.problemProperty()
                : ((PictureFrame) frame).problemProperty();
    }

    private static void dispose(Region frame) {
        if (frame instanceof SoundFrame sound) {
            sound.dispose();
        } else if (frame instanceof PictureFrame picture) {
            picture.dispose();
        }
    }

    private void addFacts(List<SearchResult> compared) {
        int row = 2;
        for (CompareFact fact : CompareFact.of(compared, placeOf)) {
            Label name = new Label(fact.name());
            name.getStyleClass().addAll("quiet", "compare-fact-name");
            GridPane.setHalignment(name, HPos.RIGHT);
            GridPane.setValignment(name, VPos.TOP);
            table.add(name, 0, row);
            for (int place = 0; place < compared.size(); place++) {
                Label value = new Label(fact.values().get(place));
                value.setWrapText(true);
                value.getStyleClass().add("compare-value");
                if (fact.differs()) {
                    value.getStyleClass().add("differs");
                }
                if (fact.best() == place) {
                    value.getStyleClass().add("most");
                    value.setGraphic(Icons.icon(Feather.ARROW_UP));
                    value.setAccessibleText(Texts.of("compare.most", value.getText()));
                }
                table.add(value, place + 1, row);
            }
            row++;
        }
    }

    private void oneToOne() {
        double zoom = 1;
        for (Region frame : frames) {
            if (frame instanceof PictureFrame picture) {
                zoom = Math.max(zoom, picture.oneToOne());
            }
        }
        View now = model.viewProperty().get();
        model.viewProperty().set(new View(zoom, now.x(), now.y()));
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> model.zoomIn();
            case MINUS, SUBTRACT -> model.zoomOut();
            case DIGIT0, NUMPAD0 -> model.fit();
            case DIGIT1, NUMPAD1 -> oneToOne();
            case LEFT -> move(MOVE, 0);
            case RIGHT -> move(-MOVE, 0);
            case UP -> move(0, MOVE);
            case DOWN -> move(0, -MOVE);
            case ESCAPE -> model.close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double dx, double dy) {
        model.viewProperty().set(model.viewProperty().get().moved(dx, dy));
    }
}
