package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.search.arrange.GroupKey;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.util.function.Consumer;

/** The line above a group: what it is, how many there are, and a button that folds it away. */
final class HeadingBar extends HBox {
    private final Label words = new Label();
    private final Label count = new Label();
    private final Button fold = new Button();
    private final Region before = line();
    private @Nullable GroupKey key;

    HeadingBar(Consumer<GroupKey> onFold) {
        getStyleClass().add("grid-divider");
        setAlignment(Pos.CENTER_LEFT);
        words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        count.getStyleClass().add("heading-count");
        count.setMinWidth(USE_PREF_SIZE);
        fold.getStyleClass().addAll("button-icon", "flat", "heading-fold");
        fold.setOnAction(event -> fold(onFold));
        words.setOnMouseClicked(event -> fold(onFold));
        getChildren().addAll(fold, before, words, count, line());
    }

    private void fold(Consumer<GroupKey> onFold) {
        GroupKey now = key;
        if (now != null && !(now instanceof GroupKey.Part)) {
            onFold.accept(now);
        }
    }

    void show(GridRow.Heading heading, String title) {
        key = heading.key();
        boolean isPart = heading.key() instanceof GroupKey.Part;
        words.setText(title);
        words.getStyleClass().removeAll("same-heading", "part-heading", "group-heading");
        words.setGraphic(null);
        if (heading.key() == GroupKey.Part.SAME) {
            words.setGraphic(Icons.icon(Feather.CHECK_CIRCLE));
            words.getStyleClass().add("same-heading");
        } else if (heading.key() == GroupKey.Part.CLOSE) {
            words.getStyleClass().add("part-heading");
        } else if (!isPart) {
            words.getStyleClass().add("group-heading");
        }
        boolean isFar = heading.key() == GroupKey.Part.FAR;
        setAlignment(isFar ? Pos.CENTER : Pos.CENTER_LEFT);
        before.setVisible(isFar);
        before.setManaged(isFar);
        count.setText(Texts.of("results.number", heading.size()));
        fold.setVisible(!isPart);
        fold.setManaged(!isPart);
        fold.setGraphic(
                Icons.icon(heading.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        fold.setAccessibleText(
                heading.folded()
                        ? Texts.of("results.heading.unfold", title)
                        : Texts.of("results.heading.fold", title));
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("divider-line");
        line.setMaxHeight(1);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}
