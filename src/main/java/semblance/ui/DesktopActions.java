package semblance.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import semblance.library.Previews;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.search.export.Format;
import semblance.ui.look.Reasons;
import semblance.ui.look.Texts;
import semblance.ui.results.FileClips;
import semblance.ui.results.ResultActions;
import semblance.ui.search.Pictures;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.Background;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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
    private final Consumer<List<SearchResult>> compare;
    private final BiConsumer<List<SearchResult>, Format> export;
    private Consumer<List<SearchResult>> showOnMap = results -> {};

    DesktopActions(
            SearchViewModel search,
            FileActions files,
            Previews previews,
            Background background,
            Toast toast,
            Runnable focusPreview,
            Consumer<List<SearchResult>> compare,
            BiConsumer<List<SearchResult>, Format> export) {
        this.search = search;
        this.files = files;
        this.previews = previews;
        this.background = background;
        this.toast = toast;
        this.focusPreview = focusPreview;
        this.compare = compare;
        this.export = export;
    }

    /** Sets what shows results on the map, which is made after the search. */
    void setOnShowOnMap(Consumer<List<SearchResult>> action) {
        showOnMap = action;
    }

    @Override
    public void showOnMap(List<SearchResult> results) {
        showOnMap.accept(results);
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
    public void copyPaths(List<SearchResult> results) {
        ClipboardContent content = new ClipboardContent();
        content.putString(FileClips.paths(results));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            toast.done(Texts.of("results.copied.paths", results.size()));
        }
    }

    /** Copies the paths of files, each on a line of its own. */
    void copyFilePaths(List<Path> files) {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", files.stream().map(Path::toString).toList()));
        if (Clipboard.getSystemClipboard().setContent(content)) {
            toast.done(Texts.of("results.copied.paths", files.size()));
        }
    }

    @Override
    public void copyFiles(List<SearchResult> results) {
        List<SearchResult> there = results.stream().filter(SearchResult::online).toList();
        ClipboardContent content = new ClipboardContent();
        FileClips.put(there, content);
        if (!there.isEmpty() && Clipboard.getSystemClipboard().setContent(content)) {
            toast.done(Texts.of("results.copied.files", there.size()));
        }
    }

    @Override
    public void compare(List<SearchResult> results) {
        compare.accept(results);
    }

    @Override
    public void export(List<SearchResult> results, Format format) {
        export.accept(results, format);
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
                                toast.done(Texts.of("results.copied.picture"));
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
