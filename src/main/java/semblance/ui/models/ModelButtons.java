package semblance.ui.models;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.models.ModelEntry.Presence;

import java.util.ArrayList;
import java.util.List;

/** What can be done with a model now. The keyboard stays here when that changes. */
final class ModelButtons extends HBox {
    private final ModelsViewModel model;
    private final ModelItem item;
    private final ModelDialogs dialogs;
    private String shown = "";

    ModelButtons(ModelsViewModel model, ModelItem item, ModelDialogs dialogs) {
        this.model = model;
        this.item = item;
        this.dialogs = dialogs;
        getStyleClass().add("model-buttons");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
        item.entryProperty().subscribe(entry -> show());
        item.place().workProperty().subscribe(work -> show());
    }

    private void show() {
        ModelEntry entry = item.entry();
        boolean isBusy = item.place().isBusy();
        String now = isBusy + " " + entry;
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        boolean hadKeyboard = isFocusWithin();
        getChildren().setAll(isBusy ? List.of() : buttons(entry));
        if (hadKeyboard && !getChildren().isEmpty()) {
            getChildren().getFirst().requestFocus();
        }
    }

    private List<Node> buttons(ModelEntry entry) {
        List<Node> buttons = new ArrayList<>();
        if (entry.canBeDownloaded()) {
            boolean isPart = entry.arrived() > 0;
            Button download =
                    button(
                            isPart ? Texts.of("models.resume") : Texts.of("models.download"),
                            Feather.DOWNLOAD,
                            "model-download",
                            () -> model.download(item));
            if (entry.card().isRecommended()) {
                download.getStyleClass().add("accent");
            }
            buttons.add(download);
        }
        if (entry.canBeChosen()) {
            buttons.add(
                    button(
                            Texts.of("models.use"),
                            Feather.CHECK,
                            "model-use",
                            () -> model.use(item)));
        }
        boolean isThere =
                entry.presence() == Presence.INSTALLED || entry.presence() == Presence.DAMAGED;
        if (entry.presence() == Presence.INSTALLED) {
            buttons.add(
                    icon(
                            Feather.SHIELD,
                            Texts.of("models.check", name()),
                            "model-check",
                            () -> model.check(item)));
        }
        if (isThere) {
            buttons.add(
                    icon(
                            Feather.TRASH_2,
                            Texts.of("models.remove", name()),
                            "model-remove",
                            this::remove));
        } else if (entry.arrived() > 0) {
            buttons.add(
                    icon(
                            Feather.TRASH_2,
                            Texts.of("models.discard", name()),
                            "model-discard",
                            () -> model.discardPart(item)));
        }
        return buttons;
    }

    private String name() {
        return ModelWords.name(item.entry());
    }

    private void remove() {
        if (dialogs.confirmRemoval(item.entry())) {
            model.remove(item);
        }
    }

    private Button button(String words, Feather glyph, String style, Runnable action) {
        Button button = new Button(words, Icons.icon(glyph));
        button.getStyleClass().add(style);
        button.setAccessibleText(Texts.of("models.of", words, name()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button icon(Feather glyph, String words, String style, Runnable action) {
        Button button = Icons.button(glyph, words, action);
        button.getStyleClass().add(style);
        return button;
    }
}
