package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.library.LibraryStatus;
import semblance.library.ModelCoverage;
import semblance.media.MediaKind;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.task.Delay;

import java.util.Map;

/**
 * Keeps the answer that is shown up to date with the library: while files come and go the question
 * is asked again after a pause, at the end of a run at once. Belongs to the JavaFX thread.
 */
final class FreshResults {
    private final LibraryViewModel library;
    private final Runnable askAgain;
    private final Delay pause;
    private @Nullable Known known;
    private boolean waiting;

    /**
     * @param askAgain asks all questions that are shown once more
     * @param pause the least time between two questions while a run goes on
     */
    FreshResults(LibraryViewModel library, Runnable askAgain, Delay pause) {
        this.library = library;
        this.askAgain = askAgain;
        this.pause = pause;
        library.statusProperty().subscribe(this::look);
    }

    private void look(@Nullable LibraryStatus status) {
        if (status == null) {
            return;
        }
        Known now = new Known(status.files(), status.models());
        if (now.equals(known)) {
            return;
        }
        boolean first = known == null;
        known = now;
        if (first) {
            return;
        }
        if (!library.indexing().runningProperty().get()) {
            ask();
        } else if (!waiting) {
            waiting = true;
            pause.restart(this::ask);
        }
    }

    /** What an answer depends on: the files, and which models have seen how many of them. */
    private record Known(Map<MediaKind, Long> files, Map<String, ModelCoverage> models) {}

    private void ask() {
        waiting = false;
        pause.stop();
        askAgain.run();
    }
}
