package semblance.ui.models;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.CoreWords;
import semblance.ui.look.Icons;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

import java.net.URI;

/** One model: what it is, whether it is here and in use, and what can be done with it. */
final class ModelCardView extends VBox {
    private static final double WIDE = 520;

    private final ModelDialogs dialogs;
    private final Label name = new Label();
    private final FlowPane title = new FlowPane();
    private final Label about = new Label();
    private final FlowPane facts = new FlowPane();

    ModelCardView(ModelsViewModel model, ModelItem item, ModelDialogs dialogs) {
        this.dialogs = dialogs;
        getStyleClass().add("model-card");
        setId("model-" + item.id());
        name.getStyleClass().add("model-name");
        name.setWrapText(true);
        title.getStyleClass().add("model-title");
        title.setRowValignment(VPos.CENTER);
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        facts.getStyleClass().add("model-facts");
        VBox words = new VBox(title, about, facts);
        words.getStyleClass().add("model-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ModelButtons buttons = new ModelButtons(model, item, dialogs);
        HBox head = new HBox(words);
        head.getStyleClass().add("model-head");
        head.setAlignment(Pos.CENTER_LEFT);
        // Beside the words where these keep enough room, else below them.
        BooleanExpression isWide = widthProperty().greaterThan(TextScale.follow(WIDE));
        isWide.subscribe(wide -> {
            head.getChildren().remove(buttons);
            getChildren().remove(buttons);
            if (wide) {
                head.getChildren().add(buttons);
            } else {
                getChildren().add(Math.min(1, getChildren().size()), buttons);
            }
            buttons.setAlignment(wide ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        });
        getChildren().addFirst(head);
        getChildren()
                .addAll(
                        new WorkLine(item.place(), ModelWords.name(item.entry())),
                        new Sentences(item.place()));
        item.entryProperty().subscribe(this::show);
    }

    private void show(ModelEntry entry) {
        name.setText(ModelWords.name(entry));
        about.setText(CoreWords.of(entry.card().about()));
        title.getChildren().setAll(name);
        String uses = ModelWords.uses(entry.uses());
        if (!uses.isEmpty()) {
            pill(uses, Feather.CHECK, "use-pill");
        }
        switch (entry.presence()) {
            case INSTALLED -> {
                if (entry.isVerified()) {
                    pill(Texts.of("models.verified"), Feather.SHIELD, "quiet-pill");
                } else {
                    pill(Texts.of("models.unverified"), Feather.ALERT_TRIANGLE, "warning-pill");
                }
            }
            case DAMAGED -> pill(Texts.of("models.damaged"), Feather.ALERT_TRIANGLE, "danger-pill");
            case ABSENT -> {
                if (entry.card().isRecommended()) {
                    pill(Texts.of("models.recommended"), Feather.STAR, "quiet-pill");
                }
            }
            case BUILT_IN -> {}
        }
        facts.getChildren().clear();
        fact(ModelWords.kinds(entry));
        fact(ModelWords.size(entry));
        URI link = entry.card().licenceLink();
        facts.getChildren().add(link == null ? quiet(licence(entry)) : link(entry, link));
        entry.speed()
                .ifPresent(speed -> {
                    Label label = quiet(ModelWords.speed(entry.card().kinds(), speed));
                    label.setTooltip(
                            new Tooltip(ModelWords.speedDetails(entry.card().kinds(), speed)));
                    label.getStyleClass().add("model-speed");
                    facts.getChildren().add(label);
                });
        setAccessibleText(
                Texts.of(
                        "models.card",
                        ModelWords.name(entry),
                        uses.isEmpty() ? Texts.of("models.unused") : uses,
                        ModelWords.size(entry)));
    }

    private static String licence(ModelEntry entry) {
        return ModelWords.licence(entry);
    }

    private Node link(ModelEntry entry, URI page) {
        Hyperlink link = new Hyperlink(licence(entry));
        link.getStyleClass().add("model-licence");
        link.setTooltip(new Tooltip(page.toString()));
        link.setOnAction(event -> {
            dialogs.browse(page);
            link.setVisited(false);
        });
        return link;
    }

    private void fact(String words) {
        if (!words.isEmpty()) {
            facts.getChildren().add(quiet(words));
        }
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }

    private void pill(String words, Feather icon, String style) {
        Label pill = new Label(words, Icons.icon(icon));
        pill.getStyleClass().addAll("model-pill", style);
        pill.setMinWidth(USE_PREF_SIZE);
        title.getChildren().add(pill);
    }
}
