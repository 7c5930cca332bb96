package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person should know of an answer. That nothing is close is told each time; what is true of
 * every search is told quietly, and not again once it has been closed or another search has
 * followed.
 */
final class Notices extends VBox {
    private final Set<String> told = new HashSet<>();
    private List<String> now = List.of();

    Notices() {
        getStyleClass().add("notices");
        show(Shown.NOTHING);
    }

    void show(Shown answer) {
        Set<String> next = new HashSet<>();
        answer.notices().forEach(sentence -> next.add(gist(sentence)));
        now.stream().map(Notices::gist).filter(gist -> !next.contains(gist)).forEach(told::add);
        now = answer.notices();
        getChildren().clear();
        if (answer.nothingClose()) {
            Label label =
                    new Label(Texts.of("results.notice.nothing-close"), Icons.icon(Feather.INFO));
            label.getStyleClass().addAll("notice", "notice-info");
            label.setWrapText(true);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinHeight(USE_PREF_SIZE);
            getChildren().add(label);
        }
        now.stream()
                .filter(sentence -> !told.contains(gist(sentence)))
                .forEach(sentence -> getChildren().add(quiet(sentence)));
        hideIfEmpty();
    }

    /** A count that has moved on does not make news of a sentence. */
    private static String gist(String sentence) {
        return sentence.replaceAll("[0-9][0-9,]*", "#");
    }

    private HBox quiet(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(label);
        Button close =
                Icons.button(
                        Feather.X,
                        Texts.of("results.notice.close"),
                        () -> {
                            told.add(gist(sentence));
                            getChildren().remove(line);
                            hideIfEmpty();
                        });
        line.getChildren().add(close);
        line.getStyleClass().add("notice-quiet");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void hideIfEmpty() {
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }
}
