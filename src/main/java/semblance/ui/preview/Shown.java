package semblance.ui.preview;

import semblance.media.MediaFacts;
import semblance.search.SearchResult;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The result that is shown, with all the work that is done for it: once it is no longer shown the
 * work is cancelled, and nothing of it reaches the screen. On the thread that draws.
 */
final class Shown implements Background {
    private final SearchResult result;
    private final PreviewSource source;
    private final Background background;
    private final List<Task> tasks = new ArrayList<>();
    private MediaFacts facts;
    private boolean disposed;

    Shown(SearchResult result, PreviewSource source, Background background) {
        this.result = result;
        this.source = source;
        this.background = background;
        this.facts = result.facts();
    }

    SearchResult result() {
        return result;
    }

    Path file() {
        return result.path();
    }

    PreviewSource source() {
        return source;
    }

    /** Returns what is known of the file by now. */
    MediaFacts facts() {
        return facts;
    }

    void setFacts(MediaFacts known) {
        facts = known;
    }

    @Override
    public <T> Task run(Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailure) {
        if (disposed) {
            return Task.NONE;
        }
        Task task =
                background.run(
                        work,
                        done -> {
                            if (!disposed) {
                                onDone.accept(done);
                            }
                        },
                        problem -> {
                            if (!disposed) {
                                onFailure.accept(problem);
                            }
                        });
        tasks.add(task);
        return task;
    }

    void dispose() {
        disposed = true;
        tasks.forEach(Task::cancel);
        tasks.clear();
    }
}
