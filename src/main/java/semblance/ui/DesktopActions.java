package semblance.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import semblance.library.Previews;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.ui.look.Reasons;
import semblance.ui.look.Texts;
import semblance.ui.results.ResultActions;
import semblance.ui.search.Pictures;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.Background;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The actions on a result, done on this computer's desktop. */
final class DesktopActions implements ResultActions {
    /** Enough for a screen; a whole camera picture is too much for many a clipboard. */
    private static final int COPIED_SIDE = 2160;

    private final SearchViewModel search;
    private final FileActions files;
    private final Previews previews;
    private final Background background;
    private final Toast toast;
    private final Runnable focusPreview;

    DesktopActions(
            SearchViewModel search,
            FileActions files,
            Previews previews,
            Background background,
            Toast toast,
            Runnable focusPreview) {
        this.search = search;
        this.files = files;
        this.previews = previews;
        this.background = background;
        this.toast = toast;
        this.focusPreview = focusPreview;
    }

    @Override
    public void findSimilar(SearchResult result) {
        search.findSimilar(found(result));
    }

    @Override
    public void addToSearch(SearchResult result) {
        search.add(new QueryMedia.OfFile(result.path(), null, null));
    }

    @Override
    public void moreLikeThis(SearchResult result) {
        search.add(found(result));
    }

    @Override
    public void lessLikeThis(SearchResult result) {
        search.avoid(found(result));
    }

    /** Of a film the moment is meant that was found, of a sound or a picture the whole. */
    private static QueryMedia found(SearchResult result) {
        return new QueryMedia.OfFile(
                result.path(), null, result.kind() == MediaKind.VIDEO ? result.span() : null);
    }

    @Override
    public void open(SearchResult result) {
        open(result.path());
    }

    void open(Path file) {
        inBackground(() -> files.open(file));
    }

    void browse(URI page) {
        inBackground(() -> files.browse(page));
    }

    @Override
    public void showInFolder(SearchResult result) {
        showInFolder(result.path());
    }

    void showInFolder(Path file) {
        inBackground(() -> files.showInFolder(file));
    }

    @Override
    public void copyPath(SearchResult result) {
        copyPaths(List.of(result.path()));
    }

    /** Copies paths, each on a line of its own. */
    void copyPaths(List<Path> files) {
        ClipboardContent content = new ClipboardContent();
        content.putString(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            toast.done(Texts.of("window.copied.path"));
        }
    }

    @Override
    public void copyPicture(SearchResult result) {
        TimeSpan span = result.span();
        var _ =
                background.run(
                        () ->
                                Pictures.toImage(
                                        previews.picture(
                                                result.path(),
                                                COPIED_SIDE,
                                                span == null ? Duration.ZERO : span.start())),
                        image -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putImage(image);
                            if (Clipboard.getSystemClipboard().setContent(content)) {
                                toast.done(Texts.of("window.copied.picture"));
                            }
                        },
                        failure -> toast.failed(Reasons.sentence(failure)));
    }

    @Override
    public void focusPreview() {
        focusPreview.run();
    }

    private interface FileWork {
        void run() throws Exception;
    }

    private void inBackground(FileWork work) {
        var _ =
                background.run(
                        () -> {
                            work.run();
                            return true;
                        },
                        done -> {},
                        failure -> toast.failed(Reasons.sentence(failure)));
    }
}
