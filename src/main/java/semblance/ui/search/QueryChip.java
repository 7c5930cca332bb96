package semblance.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.media.TimeSpan;
import semblance.ui.look.Icons;
import semblance.ui.look.Words;

import java.util.Locale;
import java.util.Set;

/** The example that is searched for, small, with a way to take it away. */
final class QueryChip extends HBox {
    private static final int THUMBNAIL = 24;
    private static final int MAX_NAME_WIDTH = 200;
    private static final Set<String> DRAWABLE = Set.of("jpg", "jpeg", "png", "gif", "bmp");

    QueryChip(QueryMedia media, Runnable onRemove) {
        this(name(media), look(media), null, onRemove);
    }

    /**
     * @param more a button before the one that takes it away, or null
     */
    QueryChip(String name, Node look, @Nullable Button more, Runnable onRemove) {
        getStyleClass().add("query-chip");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(name);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMaxWidth(MAX_NAME_WIDTH);
        Button remove = Icons.button(Feather.X, "Remove this example", onRemove);
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(look, label);
        if (more != null) {
            getChildren().add(more);
        }
        getChildren().add(remove);
        setAccessibleText("Similar to " + name);
    }

    private static String name(QueryMedia media) {
        return switch (media) {
            case QueryMedia.OfFile(var file, var region, var span) ->
                    Words.name(file)
                            + (region == null ? "" : " (part)")
                            + (span == null ? "" : " " + moment(span));
            case QueryMedia.OfPicture(_, var region) ->
                    region == null ? "Pasted picture" : "Part of a picture";
        };
    }

    private static String moment(TimeSpan span) {
        return Words.moment(span);
    }

    private static Node look(QueryMedia media) {
        return switch (media) {
            case QueryMedia.OfFile file when isDrawable(file) ->
                    view(
                            new Image(
                                    file.file().toUri().toString(),
                                    2 * THUMBNAIL,
                                    2 * THUMBNAIL,
                                    true,
                                    true,
                                    true));
            case QueryMedia.OfFile _ -> Icons.icon(Feather.FILE);
            case QueryMedia.OfPicture(var picture, _) -> view(Pictures.toImage(picture));
        };
    }

    private static boolean isDrawable(QueryMedia.OfFile media) {
        String name = Words.name(media.file()).toLowerCase(Locale.ROOT);
        return DRAWABLE.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static ImageView view(Image image) {
        ImageView view = new ImageView(image);
        view.setFitWidth(THUMBNAIL);
        view.setFitHeight(THUMBNAIL);
        view.setPreserveRatio(true);
        return view;
    }
}
