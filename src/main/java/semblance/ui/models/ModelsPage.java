package semblance.ui.models;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;
import semblance.ui.models.ModelEntry.Presence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All models: those on this computer, those that can be downloaded, and the way in for others. */
public final class ModelsPage extends VBox {
    private final ModelsViewModel model;
    private final ModelDialogs dialogs;
    private final Map<ModelItem, ModelCardView> cards = new HashMap<>();
    private final ImportPanel importing;
    private final Label summary = new Label();
    private final VBox list = new VBox();
    private final Button back;

    /**
     * @param close leads back to where the person came from
     */
    public ModelsPage(ModelsViewModel model, ModelDialogs dialogs, Runnable close) {
        this.model = model;
        this.dialogs = dialogs;
        this.back = Icons.button(Feather.ARROW_LEFT, Texts.of("models.back"), close);
        this.importing = new ImportPanel(model.imports());
        setId("models");
        getStyleClass().add("models-page");
        list.getStyleClass().add("model-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(), problem(model.problemProperty()), scroll);
        model.items().addListener((ListChangeListener<ModelItem>) change -> arrange());
        model.loadedProperty().subscribe(loaded -> arrange());
    }

    /** Brings the keyboard here. */
    public void focus() {
        back.requestFocus();
    }

    private Rows header() {
        back.setId("models-back");
        Label title = new Label(Texts.of("models.title"));
        title.getStyleClass().add("models-title");
        summary.setId("models-summary");
        summary.getStyleClass().add("quiet");
        Button files = new Button(Texts.of("models.import.files"), Icons.icon(Feather.FILE_PLUS));
        files.setId("models-import-files");
        files.setOnAction(event -> dialogs.chooseFiles(model.imports()::start));
        Button folder =
                new Button(Texts.of("models.import.folder"), Icons.icon(Feather.FOLDER_PLUS));
        folder.setId("models-import-folder");
        folder.setOnAction(event -> dialogs.chooseFolder(model.imports()::start));
        for (Button button : List.of(files, folder)) {
            button.disableProperty().bind(model.imports().place().workProperty().isNotNull());
        }
        summary.setWrapText(true);
        Rows lead = new Rows(back, title, summary);
        lead.getStyleClass().add("models-lead");
        lead.setAlignment(Pos.CENTER_LEFT);
        Rows imports = new Rows(files, folder);
        imports.getStyleClass().add("models-lead");
        Rows header = new Rows(lead, imports);
        header.getStyleClass().add("models-header");
        return header;
    }

    private static Label problem(ObservableValue<String> sentence) {
        Label label = new Label();
        label.getStyleClass().add("bar-problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        sentence.subscribe(now -> {
            label.setText(now);
            label.setVisible(!now.isEmpty());
            label.setManaged(!now.isEmpty());
        });
        return label;
    }

    private void arrange() {
        if (!model.loadedProperty().get()) {
            list.getChildren().setAll(loading());
            return;
        }
        cards.keySet().retainAll(model.items());
        List<Node> here = new ArrayList<>();
        List<Node> away = new ArrayList<>();
        for (ModelItem item : model.items()) {
            ModelCardView card =
                    cards.computeIfAbsent(item, it -> new ModelCardView(model, it, dialogs));
            boolean isAbsent = item.entry().presence() == Presence.ABSENT;
            (isAbsent ? away : here).add(card);
        }
        List<Node> all = new ArrayList<>();
        all.add(importing);
        section(all, Texts.of("models.here"), here);
        section(all, Texts.of("models.away"), away);
        Label hint = new Label(Texts.of("models.drop"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        all.add(hint);
        Node keyboard = getScene() == null ? null : getScene().getFocusOwner();
        list.getChildren().setAll(all);
        if (keyboard != null && isInList(keyboard)) {
            keyboard.requestFocus();
        }
        summary.setText(ModelWords.summary(model.items()));
    }

    /** Cards that move to another place take the keyboard along. */
    private boolean isInList(Node keyboard) {
        for (Node at = keyboard; at != null; at = at.getParent()) {
            if (at.equals(list)) {
                return true;
            }
        }
        return false;
    }

    private static void section(List<Node> all, String title, List<Node> cards) {
        if (!cards.isEmpty()) {
            Label label = new Label(title);
            label.getStyleClass().add("section-title");
            all.add(label);
            all.addAll(cards);
        }
    }

    private static Node loading() {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(Texts.of("models.looking"));
        HBox box = new HBox(new Label(Texts.of("models.looking")), bar);
        box.getStyleClass().add("work-line");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
