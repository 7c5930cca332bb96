package semblance.ui.duplicates;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import semblance.duplicates.Group;
import semblance.duplicates.Member;
import semblance.media.MediaKind;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.results.Thumbnails;
import semblance.ui.task.Background;

/** One file of a group: its picture, what tells it from the others, and the box to tick. */
final class FileTile extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private final DuplicatesViewModel model;
    private final Thumbnails thumbnails;
    private final FileTileActions actions;
    private final ImageView view = new ImageView();
    private final FontIcon placeholder = Icons.icon(Feather.IMAGE, "tile-placeholder");
    private final StackPane art = new StackPane();
    private final CheckBox box = new CheckBox();
    private final Label badge = new Label();
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label facts = new Label();
    private final Label date = new Label();
    private final Label difference = new Label();
    private final Tooltip path = new Tooltip();
    private Background.Task loading = Background.Task.NONE;
    private @Nullable Member file;
    private Spot spot = Spot.NOWHERE;

    FileTile(DuplicatesViewModel model, Thumbnails thumbnails, FileTileActions actions) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.actions = actions;
        getStyleClass().add("file-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        art.getStyleClass().add("file-art");
        box.getStyleClass().add("file-box");
        box.setFocusTraversable(false);
        badge.getStyleClass().add("file-badge");
        StackPane.setAlignment(box, Pos.TOP_LEFT);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        art.getChildren().addAll(placeholder, view, box, badge);
        name.getStyleClass().add("file-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        for (Label line : new Label[] {folder, facts, date}) {
            line.getStyleClass().add("file-fact");
        }
        difference.getStyleClass().addAll("file-fact", "file-difference");
        for (Label line : new Label[] {name, folder, facts, date, difference}) {
            line.setMaxWidth(Double.MAX_VALUE);
            line.setMinHeight(Region.USE_PREF_SIZE);
        }
        // What tells it from the best may take two lines; there is no room for more.
        difference.setWrapText(true);
        difference.setMinHeight(0);
        getChildren().addAll(art, name, folder, facts, date, difference);
        Tooltip.install(this, path);
        box.setOnAction(event -> {
            Member shown = file;
            if (shown != null) {
                model.spotProperty().set(spot);
                model.ticks().set(shown, box.isSelected());
            }
        });
        setOnMouseClicked(event -> {
            Member shown = file;
            if (shown != null && event.getButton() == MouseButton.PRIMARY) {
                model.spotProperty().set(spot);
                if (event.getClickCount() == 2) {
                    actions.open(shown);
                }
            }
        });
        setOnContextMenuRequested(event -> {
            Member shown = file;
            if (shown != null) {
                model.spotProperty().set(spot);
                actions.menu(shown).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    void setSize(TileSize size) {
        setMinSize(size.width(), size.height());
        setPrefSize(size.width(), size.height());
        setMaxSize(size.width(), size.height());
        art.setMinSize(size.width(), size.artHeight());
        art.setMaxSize(size.width(), size.artHeight());
        view.setFitWidth(size.width());
        view.setFitHeight(size.artHeight());
    }

    void show(Group group, Member shown, Spot where) {
        boolean same = shown.equals(file) && where.equals(spot);
        file = shown;
        spot = where;
        setVisible(true);
        if (!same) {
            showPicture(shown);
        }
        name.setText(Words.name(shown.path()));
        folder.setText(actions.place(shown));
        facts.setText(DuplicateWords.facts(shown));
        date.setText(DuplicateWords.date(shown));
        boolean isBest = shown.equals(group.best());
        difference.setText(isBest ? "" : DuplicateWords.difference(group.best(), shown));
        path.setText(
                difference.getText().isEmpty()
                        ? shown.path().toString()
                        : shown.path() + "\n" + difference.getText());
        showBadge(shown, isBest);
        box.setDisable(shown.isProtected());
        box.setAccessibleText(Texts.of("duplicates.tick", Words.name(shown.path())));
        showState();
    }

    private void showBadge(Member shown, boolean isBest) {
        badge.setVisible(isBest || shown.isProtected());
        badge.getStyleClass().removeAll("keep", "protected");
        badge.getStyleClass().add(shown.isProtected() ? "protected" : "keep");
        badge.setText(
                shown.isProtected()
                        ? Texts.of("duplicates.badge.protected")
                        : Texts.of("duplicates.badge.keep"));
        badge.setGraphic(Icons.icon(shown.isProtected() ? Feather.SHIELD : Feather.CHECK));
    }

    private void showPicture(Member shown) {
        loading.cancel();
        view.setImage(null);
        placeholder.setIconCode(KindLook.icon(shown.kind()));
        placeholder.setVisible(true);
        for (MediaKind kind : MediaKind.values()) {
            art.pseudoClassStateChanged(KindLook.state(kind), kind == shown.kind());
        }
        Image ready = thumbnails.atHand(shown.content());
        if (ready == null) {
            loading = thumbnails.load(shown.content(), this::showImage);
        } else {
            showImage(ready);
        }
    }

    private void showImage(Image image) {
        view.setImage(image);
        placeholder.setVisible(false);
    }

    /** Shows whether the file is ticked, and whether the keyboard is here. */
    void showState() {
        Member shown = file;
        if (shown == null) {
            return;
        }
        boolean ticked = model.ticks().has(shown);
        box.setSelected(ticked);
        pseudoClassStateChanged(TICKED, ticked);
        pseudoClassStateChanged(SELECTED, spot.equals(model.spotProperty().get()));
        String[] words = {name.getText(), folder.getText(), facts.getText()};
        setAccessibleText(
                ticked
                        ? Texts.of("duplicates.tile.ticked", words[0], words[1], words[2])
                        : Texts.of("duplicates.tile", words[0], words[1], words[2]));
    }

    void release() {
        loading.cancel();
        loading = Background.Task.NONE;
        view.setImage(null);
        file = null;
        spot = Spot.NOWHERE;
        setVisible(false);
    }
}
