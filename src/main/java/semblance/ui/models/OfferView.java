package semblance.ui.models;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.models.ModelEntry.Use;

/**
 * Offers the recommended models to who has none; not there once that was answered. To a new user it
 * explains itself; above a library it takes one line where there is room.
 */
public final class OfferView extends VBox {
    private final OfferViewModel model;
    private final @Nullable Runnable showModels;

    private OfferView(OfferViewModel model, @Nullable Runnable showModels) {
        this.model = model;
        this.showModels = showModels;
        getStyleClass().add("model-offer");
        model.offerProperty().subscribe(this::show);
    }

    /** Returns the offer for the page that a new user sees first. */
    public static OfferView forNewUser(OfferViewModel model, Runnable showModels) {
        return new OfferView(model, showModels);
    }

    /** Returns the offer for who has a library already. */
    public static OfferView forLibrary(OfferViewModel model) {
        OfferView offer = new OfferView(model, null);
        offer.getStyleClass().add("model-banner");
        return offer;
    }

    private void show(@Nullable ModelOffer offer) {
        getChildren().clear();
        setVisible(offer != null);
        setManaged(offer != null);
        if (offer == null) {
            return;
        }
        String names =
                Words.and(
                        offer.models().stream()
                                .map(item -> ModelWords.name(item.entry()))
                                .toList());
        boolean brings =
                offer.models().stream()
                        .anyMatch(item -> item.entry().possibleUses().contains(Use.WORDS));
        HBox buttons = buttons(offer);
        if (showModels == null) {
            Label title =
                    title(
                            brings
                                    ? Texts.of("models.offer.words.with", names)
                                    : Texts.of("models.offer.with", names));
            FlowPane line = new FlowPane(title, buttons);
            title.setWrapText(true);
            title.maxWidthProperty().bind(line.widthProperty());
            line.getStyleClass().add("offer-line");
            line.setRowValignment(VPos.CENTER);
            getChildren().add(line);
            return;
        }
        Label line = new Label(Texts.of("models.offer.line", names));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        Runnable showAll = showModels;
        Hyperlink all = new Hyperlink(Texts.of("models.all"));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> {
            showAll.run();
            all.setVisited(false);
        });
        buttons.getChildren().add(all);
        String what = brings ? Texts.of("models.offer.words") : Texts.of("models.offer");
        getChildren().addAll(title(what), line, buttons);
    }

    private static Label title(String words) {
        Label title = new Label(words, Icons.icon(Feather.ZAP, "offer-icon"));
        title.getStyleClass().add("model-name");
        return title;
    }

    private HBox buttons(ModelOffer offer) {
        Button take =
                new Button(
                        Texts.of(
                                "models.offer.take",
                                ModelWords.about(offer.bytes(), offer.isSizeKnown())),
                        Icons.icon(Feather.DOWNLOAD));
        take.getStyleClass().addAll("accent", "offer-take");
        take.setOnAction(event -> model.accept());
        take.setMinWidth(Region.USE_PREF_SIZE);
        Button decline = new Button(Texts.of("models.offer.decline"));
        decline.getStyleClass().add("offer-decline");
        decline.setOnAction(event -> model.decline());
        decline.setMinWidth(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(take, decline);
        buttons.getStyleClass().add("offer-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }
}
