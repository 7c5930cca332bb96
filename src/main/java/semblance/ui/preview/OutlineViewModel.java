package semblance.ui.preview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import semblance.library.SoundOutline;
import semblance.media.TimeSpan;
import semblance.ui.task.Background;
import semblance.ui.task.Delay;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * What a sound looks like: all of it coarsely, which grows while it is read, and the part that is
 * seen as finely as a screen can show. Memory does not depend on how long the sound is. Knows no
 * node; belongs to the thread that draws.
 */
final class OutlineViewModel {
    private static final int COLUMNS = 2048;

    /** Fewer columns than this look coarse across a track. */
    private static final int FINE_COLUMNS = 600;

    private final PreviewSource source;
    private final Background background;
    private final Path file;
    private final TrackZoom zoom;
    private final Delay detailPause;
    private final Delay newsPause;
    private final ReadOnlyObjectWrapper<@Nullable SoundOutline> overview =
            new ReadOnlyObjectWrapper<>(this, "overview");
    private final ReadOnlyObjectWrapper<@Nullable SoundOutline> detail =
            new ReadOnlyObjectWrapper<>(this, "detail");
    private final AtomicReference<@Nullable SoundOutline> news = new AtomicReference<>();
    private Background.Task overviewTask = Background.Task.NONE;
    private Background.Task detailTask = Background.Task.NONE;
    private boolean loading;
    private boolean disposed;

    /**
     * @param detailPause how long the part that is seen must stay before it is read
     * @param newsPause how often the overview is shown while it is read
     */
    OutlineViewModel(
            PreviewSource source,
            Background background,
            Path file,
            TrackZoom zoom,
            Delay detailPause,
            Delay newsPause) {
        this.source = source;
        this.background = background;
        this.file = file;
        this.zoom = zoom;
        this.detailPause = detailPause;
        this.newsPause = newsPause;
        zoom.visible().subscribe(() -> this.detailPause.restart(this::loadDetail));
    }

    /** Of the whole sound, or of its beginning while it is read. */
    ReadOnlyObjectProperty<@Nullable SoundOutline> overview() {
        return overview.getReadOnlyProperty();
    }

    /** Of about the part that is seen; null where the overview is fine enough. */
    ReadOnlyObjectProperty<@Nullable SoundOutline> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Reads all of the sound. */
    void load(Consumer<SoundOutline> onDone, Consumer<Throwable> onFailure) {
        loading = true;
        newsPause.restart(this::showNews);
        overviewTask =
                background.run(
                        () -> source.outline(file, null, COLUMNS, news::set),
                        all -> {
                            loading = false;
                            newsPause.stop();
                            overview.set(all);
                            onDone.accept(all);
                        },
                        problem -> {
                            loading = false;
                            newsPause.stop();
                            onFailure.accept(problem);
                        });
    }

    void dispose() {
        disposed = true;
        loading = false;
        detailPause.stop();
        newsPause.stop();
        overviewTask.cancel();
        detailTask.cancel();
    }

    private void showNews() {
        SoundOutline known = news.getAndSet(null);
        if (known != null) {
            overview.set(known);
        }
        if (loading) {
            newsPause.restart(this::showNews);
        }
    }

    private void loadDetail() {
        TimeSpan seen = zoom.visible().get();
        detailTask.cancel();
        if (disposed || zoom.isAll()) {
            detail.set(null);
            return;
        }
        if (isFine(overview.get(), seen) || isFine(detail.get(), seen)) {
            return;
        }
        double half = (seen.endSeconds() - seen.startSeconds()) / 2;
        TimeSpan part =
                TimeSpan.ofSeconds(
                        Math.max(0, seen.startSeconds() - half), seen.endSeconds() + half);
        detailTask =
                background.run(
                        () -> source.outline(file, part, COLUMNS, soFar -> {}),
                        detail::set,
                        // The overview is shown, if coarsely, and says itself what went wrong.
                        problem -> {});
    }

    private static boolean isFine(@Nullable SoundOutline outline, TimeSpan seen) {
        if (outline == null
                || outline.span().startSeconds() > seen.startSeconds() + 0.05
                || outline.span().endSeconds() < seen.endSeconds() - 0.05) {
            return false;
        }
        double length = outline.span().endSeconds() - outline.span().startSeconds();
        double share = (seen.endSeconds() - seen.startSeconds()) / Math.max(1e-9, length);
        return share * outline.spectrogram().columns() >= FINE_COLUMNS;
    }
}
