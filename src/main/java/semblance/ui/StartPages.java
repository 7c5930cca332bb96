package semblance.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.settings.LibraryList.Entry;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.settings.LibrariesViewModel;

import java.util.List;
import java.util.function.Consumer;

/** What the window shows while no library is open. */
final class StartPages {
    private static final int SPACING = 16;

    private StartPages() {}

    static Region opening(String name) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(48, 48);
        Label words = new Label(Texts.of("window.opening", name));
        words.getStyleClass().add("state-title");
        words.setWrapText(true);
        return page("opening", new VBox(SPACING, wheel, words));
    }

    /**
     * @param sentence why the library cannot be opened
     * @param others libraries to open instead
     */
    static Region problem(
            String name,
            String sentence,
            List<Entry> others,
            Consumer<Entry> open,
            Runnable again) {
        Label title = new Label(Texts.of("window.problem.title", name));
        title.getStyleClass().add("state-title");
        title.setWrapText(true);
        Label words = new Label(sentence);
        words.setId("open-problem");
        words.getStyleClass().add("state-line");
        words.setWrapText(true);
        Button retry = new Button(Texts.of("window.problem.again"), Icons.icon(Feather.ROTATE_CW));
        retry.setId("open-again");
        retry.setDefaultButton(true);
        retry.setOnAction(event -> again.run());
        FlowPane buttons = new FlowPane(SPACING, SPACING, retry);
        buttons.setAlignment(Pos.CENTER);
        for (Entry other : others) {
            Button button =
                    new Button(
                            Texts.of("window.problem.other", LibrariesViewModel.name(other)),
                            Icons.icon(Feather.BOOK));
            button.getStyleClass().add("open-other");
            button.setOnAction(event -> open.accept(other));
            buttons.getChildren().add(button);
        }
        return page(
                "problem",
                new VBox(
                        SPACING,
                        Icons.icon(Feather.ALERT_TRIANGLE, "warning"),
                        title,
                        words,
                        buttons));
    }

    private static Region page(String id, VBox page) {
        page.setId(id);
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().addAll("main-window", "start-page");
        WindowSheet.addTo(page);
        return page;
    }
}
