package semblance.ui.map;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import semblance.atlas.AtlasItem;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.Words;

import java.util.List;

/** A file that is chosen: its picture, its name and its folder. */
final class FileCell extends ListCell<AtlasItem> {
    private static final double SIDE = 48;

    private final MapPictures pictures;
    private final ListView<AtlasItem> list;
    private final ImageView picture = new ImageView();
    private final StackPane art = new StackPane();
    private final Label name = new Label();
    private final Label folder = new Label();
    private final HBox line;

    FileCell(MapPictures pictures, ListView<AtlasItem> list) {
        this.pictures = pictures;
        this.list = list;
        picture.setPreserveRatio(true);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        art.setMinSize(SIDE, SIDE);
        art.setMaxSize(SIDE, SIDE);
        folder.getStyleClass().add("quiet");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        VBox words = new VBox(name, folder);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(10, art, words);
        line.setAlignment(Pos.CENTER_LEFT);
        // The list is as wide as its panel, however long the names are.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(AtlasItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(Words.name(item.path()));
        folder.setText(Words.place(item.path(), List.of(item.root())));
        art.getChildren().setAll(art(item));
        setAccessibleText(name.getText());
        setGraphic(line);
    }

    private Node art(AtlasItem item) {
        MapPictures.Wanted wanted = new MapPictures.Wanted(item.content(), false);
        Image image = pictures.atHand(item.content(), false);
        if (image == null) {
            if (pictures.isMissing(wanted)) {
                pictures.want(
                        list.getItems().stream()
                                .skip(Math.max(0, getIndex() - 10L))
                                .limit(24)
                                .map(it -> new MapPictures.Wanted(it.content(), false))
                                .toList());
            }
            return Icons.icon(KindLook.icon(item.kind()), "quiet-icon");
        }
        picture.setImage(image);
        return picture;
    }
}
