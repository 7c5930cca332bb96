package semblance.ui.duplicates;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import semblance.duplicates.Group;
import semblance.duplicates.Member;
import semblance.duplicates.Relation;
import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.results.HeadLine;

import java.util.List;
import java.util.function.Consumer;

/** The line above the files of a group: what they are, what is kept and why, and what may go. */
final class GroupHeading extends StackPane {
    private final FontIcon icon = Icons.icon(Feather.COPY, "group-icon");
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Label free = new Label();
    private @Nullable Group group;

    /**
     * @param compare shows files side by side
     */
    GroupHeading(DuplicatesViewModel model, Consumer<List<Member>> compare) {
        getStyleClass().add("group-heading");
        title.getStyleClass().add("group-title");
        reason.getStyleClass().add("file-fact");
        free.getStyleClass().add("file-fact");
        title.setWrapText(true);
        reason.setWrapText(true);
        Button rest =
                new Button(Texts.of("duplicates.group.rest"), Icons.icon(Feather.CHECK_SQUARE));
        rest.getStyleClass().add("group-rest");
        rest.setFocusTraversable(false);
        rest.setOnAction(event -> {
            Group shown = group;
            if (shown != null) {
                model.ticks().allBut(shown, shown.best());
            }
        });
        Button side =
                Icons.button(
                        Feather.COLUMNS,
                        Texts.of("duplicates.group.compare"),
                        () -> {
                            Group shown = group;
                            if (shown != null) {
                                compare.accept(shown.members());
                            }
                        });
        side.getStyleClass().add("group-compare");
        side.setFocusTraversable(false);
        Rows words = new Rows(icon, title, reason);
        words.getStyleClass().add("group-words");
        Rows ways = new Rows(free, side, rest);
        ways.getStyleClass().add("group-words");
        getChildren().add(new HeadLine(words, ways));
    }

    void show(Group shown) {
        group = shown;
        icon.setIconCode(icon(shown.relation()));
        title.setText(DuplicateWords.heading(shown));
        reason.setText(DuplicateWords.reason(shown.reason()));
        long bytes = shown.reclaimableBytes();
        free.setText(bytes == 0 ? "" : Texts.of("duplicates.group.free", Words.size(bytes)));
    }

    static Feather icon(Relation relation) {
        return switch (relation) {
            case SAME_CONTENT -> Feather.COPY;
            case SAME_PICTURE -> Feather.IMAGE;
            case SAME_MOMENT -> Feather.CAMERA;
            case SAME_RECORDING -> Feather.MUSIC;
        };
    }
}
