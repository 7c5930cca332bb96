package semblance.ui.library;

import org.jspecify.annotations.Nullable;

import semblance.library.IndexingReport;
import semblance.library.LibraryFolder;
import semblance.library.LibraryStatus;
import semblance.settings.Indexing;
import semblance.ui.task.Background;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps the library up to date with its folders while the window is open: what changes in them is
 * indexed once it is quiet, and folders that come and go, as on a USB stick, show so at once. A
 * folder in which something changes all the time without new files is looked at less and less.
 * Belongs to the JavaFX thread; {@link #tick} is called every few seconds.
 */
public final class FolderUpdates {
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final LibraryViewModel library;
    private final LibraryActions actions;
    private final Background background;
    private final Supplier<Indexing> settings;
    private final Consumer<Set<Path>> onUnwatched;
    private final LongSupplier nanos;

    private final Set<Path> changed = new LinkedHashSet<>();
    private Map<Path, Boolean> watched = Map.of();
    private @Nullable FolderWatch watch;
    private Background.Task watching = Background.Task.NONE;
    private Background.Task looking = Background.Task.NONE;
    private boolean looks;
    private boolean ownRun;
    private boolean disposed;
    private Duration pause = LEAST_PAUSE;
    private long notBefore;
    private int round;

    /**
     * @param background has a thread to spare: one waits for changes all the time
     * @param settings as they are at any moment
     * @param onUnwatched told, once, which folders the system cannot watch
     * @param nanos the clock, as {@link System#nanoTime}
     */
    public FolderUpdates(
            LibraryViewModel library,
            LibraryActions actions,
            Background background,
            Supplier<Indexing> settings,
            Consumer<Set<Path>> onUnwatched,
            LongSupplier nanos) {
        this.library = library;
        this.actions = actions;
        this.background = background;
        this.settings = settings;
        this.onUnwatched = onUnwatched;
        this.nanos = nanos;
        this.notBefore = nanos.getAsLong();
        library.statusProperty().subscribe(status -> watchWhatIsThere());
        library.indexing().reportProperty().subscribe(this::runEnded);
    }

    /** Looks which folders are there, and indexes what waits for that. */
    public void tick() {
        watchWhatIsThere();
        look();
        update();
    }

    public void dispose() {
        disposed = true;
        looking.cancel();
        unwatch();
    }

    private void watchWhatIsThere() {
        LibraryStatus status = library.statusProperty().get();
        Map<Path, Boolean> wanted = new LinkedHashMap<>();
        if (status != null && settings.get().watch() && !disposed) {
            for (LibraryFolder folder : status.folders()) {
                wanted.put(folder.folder(), folder.online());
            }
        }
        if (!wanted.equals(watched)) {
            watched = wanted;
            unwatch();
            List<Path> there =
                    wanted.keySet().stream()
                            .filter(it -> Boolean.TRUE.equals(wanted.get(it)))
                            .toList();
            if (!there.isEmpty()) {
                watch(there);
            }
        }
    }

    /** Registering thousands of folders takes a while: that happens in the background, too. */
    private void watch(List<Path> folders) {
        int current = ++round;
        watching =
                background.run(
                        () -> actions.watch(folders),
                        made -> {
                            if (current != round) {
                                made.close();
                                return;
                            }
                            watch = made;
                            if (!made.unwatched().isEmpty()) {
                                onUnwatched.accept(made.unwatched());
                            }
                            await(made, current);
                        },
                        // Without a watch there are the runs at start and by hand.
                        failure -> onUnwatched.accept(Set.copyOf(folders)));
    }

    private void await(FolderWatch made, int current) {
        watching =
                background.run(
                        made::awaitChange,
                        folders -> {
                            if (current == round && !folders.isEmpty()) {
                                changed.addAll(folders);
                                update();
                                await(made, current);
                            }
                        },
                        failure -> {});
    }

    private void unwatch() {
        round++;
        watching.cancel();
        FolderWatch old = watch;
        watch = null;
        if (old != null) {
            old.close();
        }
    }

    private void update() {
        if (changed.isEmpty()
                || nanos.getAsLong() - notBefore < 0
                || library.indexing().runningProperty().get()) {
            return;
        }
        List<Path> folders =
                changed.stream()
                        .filter(it -> !settings.get().pausedFolders().contains(it))
                        .toList();
        changed.clear();
        if (!folders.isEmpty()) {
            ownRun = true;
            library.indexing().startQuietly(folders);
        }
    }

    private void runEnded(@Nullable IndexingReport report) {
        if (report == null || !ownRun) {
            return;
        }
        ownRun = false;
        boolean found = report.indexed() + report.moved() + report.removed() > 0;
        Duration doubled = pause.multipliedBy(2);
        pause =
                found
                        ? LEAST_PAUSE
                        : doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        notBefore = nanos.getAsLong() + pause.toNanos();
    }

    private void look() {
        LibraryStatus status = library.statusProperty().get();
        if (looks || status == null || disposed) {
            return;
        }
        looks = true;
        List<LibraryFolder> folders = status.folders();
        looking =
                background.run(
                        () -> moved(folders),
                        moved -> {
                            looks = false;
                            if (!moved.isEmpty()) {
                                library.refresh();
                                changed.addAll(moved);
                            }
                        },
                        failure -> looks = false);
    }

    /** Returns the folders that came or went. */
    private static Set<Path> moved(List<LibraryFolder> folders) {
        Set<Path> moved = new HashSet<>();
        for (LibraryFolder folder : folders) {
            if (Files.isDirectory(folder.folder()) != folder.online()) {
                moved.add(folder.folder());
            }
        }
        return moved;
    }
}
