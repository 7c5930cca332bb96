package semblance.ui.settings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import semblance.library.LibraryException;
import semblance.settings.Indexing;
import semblance.settings.Settings;
import semblance.ui.library.LibraryActions;
import semblance.ui.look.Reasons;
import semblance.ui.look.Texts;
import semblance.ui.task.Background;
import semblance.ui.task.Delay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the page of settings can do besides changing one value. Belongs to the JavaFX thread. */
public final class SettingsViewModel {
    private final LiveSettings settings;
    private final LibraryActions library;
    private final Background background;
    private final Delay typingPause;
    private final Runnable indexAgain;
    private final Undo undo;

    private final StringProperty exclusion = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper exclusionEffect = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper exclusionProblem = new ReadOnlyStringWrapper("");
    private Background.Task counting = Background.Task.NONE;

    /** Offers to take something back that was done. */
    public interface Undo {
        void offer(String done, Runnable undo);
    }

    /**
     * @param indexAgain brings the library up to date where it holds other files from now on
     */
    public SettingsViewModel(
            LiveSettings settings,
            LibraryActions library,
            Background background,
            Delay typingPause,
            Runnable indexAgain,
            Undo undo) {
        this.settings = settings;
        this.library = library;
        this.background = background;
        this.typingPause = typingPause;
        this.indexAgain = indexAgain;
        this.undo = undo;
        exclusion.subscribe(typed -> checkLater());
    }

    public LiveSettings settings() {
        return settings;
    }

    /** Returns the pattern that is being typed. */
    public StringProperty exclusionProperty() {
        return exclusion;
    }

    /** Returns what the typed pattern would do, in words. */
    public ReadOnlyStringProperty exclusionEffectProperty() {
        return exclusionEffect.getReadOnlyProperty();
    }

    /** Returns what is wrong with the typed pattern, "" if nothing is. */
    public ReadOnlyStringProperty exclusionProblemProperty() {
        return exclusionProblem.getReadOnlyProperty();
    }

    /** Leaves out what the typed pattern says, if it makes sense. */
    public void addExclusion() {
        String typed = exclusion.get().strip();
        List<String> before = settings.now().indexing().exclusions();
        if (typed.isEmpty() || before.contains(typed)) {
            exclusion.set("");
            return;
        }
        count(
                typed,
                () -> {
                    List<String> more = new ArrayList<>(before);
                    more.add(typed);
                    indexing(it -> it.withExclusions(more));
                    exclusion.set("");
                    indexAgain.run();
                    undo.offer(
                            Texts.of("settings.exclusion.added", typed),
                            () -> {
                                indexing(it -> it.withExclusions(without(it, typed)));
                                indexAgain.run();
                            });
                });
    }

    public void removeExclusion(String pattern) {
        List<String> before = settings.now().indexing().exclusions();
        indexing(it -> it.withExclusions(without(it, pattern)));
        indexAgain.run();
        undo.offer(
                Texts.of("settings.exclusion.removed", pattern),
                () -> {
                    indexing(it -> it.withExclusions(before));
                    indexAgain.run();
                });
    }

    private static List<String> without(Indexing indexing, String pattern) {
        return indexing.exclusions().stream().filter(it -> !it.equals(pattern)).toList();
    }

    public void includeHidden(boolean value) {
        indexing(it -> it.withIncludeHidden(value));
        indexAgain.run();
    }

    public boolean isPaused(Path folder) {
        return settings.now().indexing().pausedFolders().contains(folder);
    }

    /** Leaves a folder as it is for the time being, or no longer. */
    public void pause(Path folder, boolean paused) {
        indexing(it -> {
            List<Path> folders = new ArrayList<>(it.pausedFolders());
            folders.remove(folder);
            if (paused) {
                folders.add(folder);
            }
            return it.withPausedFolders(folders);
        });
        if (!paused) {
            indexAgain.run();
        }
    }

    /** Gives some settings their values from the beginning back, which can be undone. */
    public void reset(UnaryOperator<Settings> toDefaults) {
        Settings before = settings.now();
        settings.change(toDefaults);
        Settings after = settings.now();
        if (before.equals(after)) {
            return;
        }
        boolean otherFiles = holdsOther(before.indexing(), after.indexing());
        if (otherFiles) {
            indexAgain.run();
        }
        undo.offer(
                Texts.of("settings.reset.done"),
                () -> {
                    settings.change(now -> before);
                    if (otherFiles) {
                        indexAgain.run();
                    }
                });
    }

    private static boolean holdsOther(Indexing one, Indexing other) {
        return one.includeHidden() != other.includeHidden()
                || !one.exclusions().equals(other.exclusions());
    }

    private void indexing(UnaryOperator<Indexing> change) {
        settings.change(kept -> kept.withIndexing(change));
    }

    private void checkLater() {
        counting.cancel();
        exclusionEffect.set("");
        exclusionProblem.set("");
        String typed = exclusion.get().strip();
        if (typed.isEmpty()) {
            typingPause.stop();
        } else {
            typingPause.restart(() -> count(typed, () -> {}));
        }
    }

    private void count(String typed, Runnable ifItMakesSense) {
        boolean includeHidden = settings.now().indexing().includeHidden();
        counting.cancel();
        counting =
                background.run(
                        () -> library.countLeftOut(List.of(typed), includeHidden),
                        count -> {
                            exclusionEffect.set(
                                    count == 0
                                            ? Texts.of("settings.exclusion.none")
                                            : Texts.of("settings.exclusion.count", count));
                            ifItMakesSense.run();
                        },
                        failure -> {
                            exclusionEffect.set("");
                            exclusionProblem.set(
                                    failure instanceof LibraryException e
                                                    && e.problem()
                                                            == LibraryException.Problem
                                                                    .WRONG_EXCLUSION
                                            ? Texts.of("settings.exclusion.wrong")
                                            : Reasons.sentence(failure));
                        });
    }
}
