package semblance.ui.preview;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.ui.look.MatchWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.util.ArrayList;
import java.util.List;

/**
 * The moments of a file that match, side by side in the order of time: small pictures of a video,
 * times of a sound. A press goes there. Pictures are read one after another, so that many moments
 * never stand in the way of other work.
 */
final class MomentStrip extends ScrollPane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int SHORT_SIDE = 96;
    private static final double WIDTH = 66;
    private static final double HEIGHT = 38;
    private static final double ARC = 8;

    private final Shown shown;
    private final PlayerViewModel player;
    private final List<Moment> moments;
    private final List<Button> buttons = new ArrayList<>();
    private final List<ImageView> views = new ArrayList<>();

    MomentStrip(Shown shown, PlayerViewModel player, List<Moment> moments) {
        this.shown = shown;
        this.player = player;
        this.moments = moments;
        getStyleClass().add("moment-strip");
        setAccessibleText(Texts.of("preview.moments"));
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        setFocusTraversable(false);
        HBox line = new HBox();
        line.getStyleClass().add("moment-line");
        for (Moment moment : moments) {
            Button button = button(moment);
            buttons.add(button);
            line.getChildren().add(button);
        }
        setContent(line);
        player.position().subscribe(now -> showCurrent(now.doubleValue()));
    }

    /** Begins to read the pictures. */
    void load() {
        if (player.isVideo() && moments.size() > 1) {
            load(0);
        }
    }

    private void load(int place) {
        if (place >= moments.size()) {
            return;
        }
        shown.run(
                () ->
                        Pixels.image(
                                shown.source()
                                        .picture(
                                                shown.file(),
                                                SHORT_SIDE,
                                                moments.get(place).span().start())),
                image -> {
                    show(views.get(place), image);
                    load(place + 1);
                },
                // A moment without its picture still has its time.
                problem -> load(place + 1));
    }

    private Button button(Moment moment) {
        String time = TimeText.coarse(moment.span().startSeconds());
        Button button = new Button(time);
        button.getStyleClass().add("moment");
        button.setContentDisplay(ContentDisplay.TOP);
        String name =
                Texts.of(
                        "preview.moment",
                        TimeText.span(moment.span()),
                        Words.percent(Math.clamp(moment.score(), 0, 1)));
        button.setAccessibleText(name);
        button.setTooltip(
                new Tooltip(
                        moment.why().isEmpty()
                                ? name
                                : name + "\n" + MatchWords.why(moment.why())));
        button.setOnAction(event -> player.seek(moment.span().startSeconds()));
        if (player.isVideo()) {
            ImageView view = new ImageView();
            view.setPreserveRatio(true);
            views.add(view);
            StackPane frame = new StackPane(view);
            frame.getStyleClass().add("moment-picture");
            frame.setAlignment(Pos.CENTER);
            frame.setMinSize(WIDTH, HEIGHT);
            frame.setMaxSize(WIDTH, HEIGHT);
            Rectangle clip = new Rectangle(WIDTH, HEIGHT);
            clip.setArcWidth(ARC);
            clip.setArcHeight(ARC);
            frame.setClip(clip);
            button.setGraphic(frame);
        }
        return button;
    }

    /** Fills the place as a cover does: what stands out is cut off. */
    private static void show(ImageView view, Image image) {
        boolean wide = image.getWidth() / image.getHeight() > WIDTH / HEIGHT;
        view.setFitWidth(wide ? 0 : WIDTH);
        view.setFitHeight(wide ? HEIGHT : 0);
        view.setImage(image);
    }

    private void showCurrent(double now) {
        for (int i = 0; i < buttons.size(); i++) {
            TimeSpan span = moments.get(i).span();
            double end = Math.max(span.endSeconds(), span.startSeconds() + 0.05);
            buttons.get(i)
                    .pseudoClassStateChanged(
                            CURRENT, now >= span.startSeconds() - 1e-3 && now < end);
        }
    }
}
