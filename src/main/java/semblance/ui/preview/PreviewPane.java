package semblance.ui.preview;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.library.Previews;
import semblance.media.MediaFacts;
import semblance.media.QueryMedia;
import semblance.media.TimeSpan;
import semblance.search.Same;
import semblance.search.SearchResult;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.Texts;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Shows one result: what it looks or sounds like, what is known of it, and what can be done with
 * it. Used on the thread that draws; {@link #dispose} ends all sound and all work.
 */
public final class PreviewPane extends StackPane {
    private static final double PICTURE_SHARE = 0.55;
    private static final double LEAST_PICTURE = 160;

    private final PreviewSource source;
    private final SoundLines lines;
    private final Background background;
    private final Loudness loudness = new Loudness();
    private Function<Path, String> placeOf = file -> String.valueOf(file.getParent());
    private Consumer<QueryMedia> onFindSimilar = query -> {};
    private Consumer<Path> onOpen = file -> {};
    private Consumer<Path> onShowInFolder = file -> {};
    private @Nullable Shown shown;
    private @Nullable MediaView media;
    private @Nullable PlayerViewModel player;

    public PreviewPane(Previews previews, Background background) {
        this(PreviewSource.of(previews), new DeviceLines(), background);
    }

    PreviewPane(PreviewSource source, SoundLines lines, Background background) {
        this.source = source;
        this.lines = lines;
        this.background = background;
        getStyleClass().add("preview-pane");
        StyleSheet.add(this, "preview.css");
        heightProperty().subscribe(this::limitHeight);
        show(null);
    }

    /** Shows a result, or that nothing is selected. */
    public void show(@Nullable SearchResult result) {
        disposeShown();
        if (result == null) {
            getChildren()
                    .setAll(
                            new StateView(
                                    Feather.EYE,
                                    Texts.of("preview.nothing"),
                                    Texts.of("preview.nothing.line"),
                                    null));
            return;
        }
        Shown current = new Shown(result, source, background);
        shown = current;
        StackPane stage = new StackPane();
        stage.getStyleClass().add("preview-stage");
        FactsView facts = new FactsView();
        facts.show(Fact.of(result, result.facts()));
        VBox content = new VBox(stage, facts);
        Same same = result.same();
        if (same != null) {
            content.getChildren().addFirst(new SameLine(same));
        }
        content.getStyleClass().add("preview-content");
        content.setMinWidth(0);
        stage.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("preview-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        Header header =
                new Header(
                        result,
                        placeOf.apply(result.path()),
                        query -> onFindSimilar.accept(query),
                        file -> onOpen.accept(file),
                        file -> onShowInFolder.accept(file));
        VBox all = new VBox(header, scroll);
        // In a narrow pane lines wrap and texts are shortened; nothing is cut off at its sides.
        all.setMinWidth(0);
        getChildren().setAll(all);
        if (!result.online()) {
            stage.getChildren().setAll(offline(current));
        } else if (lacksFacts(result)) {
            loadFacts(current, stage, facts);
        } else {
            showMedia(current, stage);
        }
    }

    /** Sets how the place of a file is told. */
    public void setPlaceOf(Function<Path, String> words) {
        placeOf = words;
    }

    /** Returns how loud sounds and films are played, 0 to 1. */
    public DoubleProperty volume() {
        return loudness.volume();
    }

    public void setOnFindSimilar(Consumer<QueryMedia> action) {
        onFindSimilar = action;
    }

    public void setOnOpen(Consumer<Path> action) {
        onOpen = action;
    }

    public void setOnShowInFolder(Consumer<Path> action) {
        onShowInFolder = action;
    }

    /** Leads the keyboard to what is shown, which has keys of its own. */
    public void focusMedia() {
        (media == null ? this : media.keyboard()).requestFocus();
    }

    /** Ends all sound and all work; the pane is empty afterwards. */
    public void dispose() {
        disposeShown();
        getChildren().clear();
    }

    /** The player of the sound or video that is shown, if one is. */
    @Nullable PlayerViewModel player() {
        return player;
    }

    /** The mark on the picture that is shown, if one is. */
    @Nullable RegionSelection regionSelection() {
        return media instanceof PictureView picture ? picture.selection() : null;
    }

    private static boolean lacksFacts(SearchResult result) {
        return switch (result.kind()) {
            case IMAGE -> result.facts().width() <= 0;
            case AUDIO, VIDEO -> result.facts().duration() == null;
        };
    }

    private void loadFacts(Shown current, StackPane stage, FactsView facts) {
        Loading loading = new Loading(new StackPane());
        loading.node().setMinHeight(LEAST_PICTURE);
        stage.getChildren().setAll(loading.node());
        loading.begin();
        current.run(
                () -> source.facts(current.file()),
                (MediaFacts known) -> {
                    loading.end();
                    current.setFacts(known);
                    facts.show(Fact.of(current.result(), known));
                    showMedia(current, stage);
                },
                problem -> {
                    loading.end();
                    fail(current, stage, Sentences.of(problem));
                });
    }

    private void showMedia(Shown current, StackPane stage) {
        Consumer<QueryMedia> search = query -> onFindSimilar.accept(query);
        Consumer<String> failed = sentence -> fail(current, stage, sentence);
        MediaView view =
                switch (current.result().kind()) {
                    case IMAGE -> new PictureView(current, search, failed);
                    case AUDIO -> new SoundView(current, playerOf(current, false), search, failed);
                    case VIDEO -> new VideoView(current, playerOf(current, true), search, failed);
                };
        // A view may have failed while it was made: then the reason stays.
        if (current == shown
                && stage.getChildren().stream().noneMatch(StateView.class::isInstance)) {
            media = view;
            limitHeight();
            stage.getChildren().setAll(view.node());
        } else {
            view.dispose();
        }
    }

    private PlayerViewModel playerOf(Shown current, boolean video) {
        PlayerViewModel made =
                new PlayerViewModel(
                        source,
                        lines,
                        current,
                        loudness,
                        current.file(),
                        video,
                        current.facts().duration(),
                        match(current.result()));
        player = made;
        return made;
    }

    /** Returns where playing begins: where the very same is, else what is most alike. */
    private static @Nullable TimeSpan match(SearchResult result) {
        Same same = result.same();
        return same == null ? result.span() : same.inFile();
    }

    private void fail(Shown current, StackPane stage, String sentence) {
        if (current != shown) {
            return;
        }
        if (media != null) {
            media.dispose();
            media = null;
        }
        stage.getChildren()
                .setAll(
                        new StateView(
                                Feather.ALERT_TRIANGLE,
                                Texts.of("preview.none"),
                                sentence,
                                showInFolder(current.file())));
    }

    private Button showInFolder(Path file) {
        return Buttons.text(
                Feather.FOLDER,
                Texts.of("preview.show"),
                Texts.of("preview.show.help"),
                () -> onShowInFolder.accept(file));
    }

    private VBox offline(Shown current) {
        StateView state =
                new StateView(
                        Feather.HARD_DRIVE,
                        Texts.of("preview.offline"),
                        Texts.of("preview.offline.line"),
                        null);
        VBox box = new VBox(state);
        box.getStyleClass().add("media-view");
        current.run(
                () -> Pixels.image(source.picture(current.file(), 96, Duration.ZERO)),
                image -> {
                    // A small picture may still be kept from when the drive was connected.
                    FittedImage kept = new FittedImage();
                    kept.getStyleClass().add("preview-kept");
                    kept.setFullSize((int) image.getWidth(), (int) image.getHeight());
                    kept.setHeightLimit(LEAST_PICTURE);
                    kept.setImage(image);
                    box.getChildren().addFirst(kept);
                },
                problem -> {});
        return box;
    }

    private void limitHeight() {
        if (media != null) {
            media.setHeightLimit(Math.max(LEAST_PICTURE, PICTURE_SHARE * getHeight()));
        }
    }

    private void disposeShown() {
        if (media != null) {
            media.dispose();
            media = null;
        }
        if (shown != null) {
            shown.dispose();
            shown = null;
        }
        player = null;
    }
}
