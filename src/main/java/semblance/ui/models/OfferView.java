package semblance.ui.models;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.models.ModelEntry.Use;

import java.util.stream.Collectors;

/** Offers the recommended models to who has none; not there once that was answered. */
public final class OfferView extends VBox {
    private final OfferViewModel model;
    private final Runnable showModels;

    public OfferView(OfferViewModel model, Runnable showModels) {
        this.model = model;
        this.showModels = showModels;
        getStyleClass().add("model-offer");
        model.offerProperty().subscribe(this::show);
    }

    private void show(@Nullable ModelOffer offer) {
        getChildren().clear();
        setVisible(offer != null);
        setManaged(offer != null);
        if (offer == null) {
            return;
        }
        boolean brings =
                offer.models().stream()
                        .anyMatch(item -> item.entry().possibleUses().contains(Use.WORDS));
        Label title =
                new Label(
                        brings
                                ? "Search by meaning, and by describing in words"
                                : "Search by meaning",
                        Icons.icon(Feather.ZAP, "offer-icon"));
        title.getStyleClass().add("model-name");
        String names =
                offer.models().stream()
                        .map(item -> item.entry().card().name())
                        .collect(Collectors.joining(" and "));
        Label line =
                new Label(
                        "Download "
                                + names
                                + " once. It comes in the background: you can search at once, and"
                                + " your files still never leave this computer.");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        Button take =
                new Button(
                        "Download ("
                                + ModelWords.about(offer.bytes(), offer.isSizeKnown())
                                + ")",
                        Icons.icon(Feather.DOWNLOAD));
        take.setId("offer-take");
        take.getStyleClass().add("accent");
        take.setOnAction(event -> model.accept());
        Button decline = new Button("Use the built-in search now");
        decline.setId("offer-decline");
        decline.setOnAction(event -> model.decline());
        Hyperlink all = new Hyperlink("All models");
        all.setId("offer-all");
        all.setOnAction(event -> {
            showModels.run();
            all.setVisited(false);
        });
        HBox buttons = new HBox(take, decline, all);
        buttons.getStyleClass().add("offer-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, line, buttons);
    }
}
