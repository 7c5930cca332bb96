package semblance.ui.search;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import semblance.search.saved.Notebook;
import semblance.search.saved.NotebookException;
import semblance.search.saved.Notes;
import semblance.ui.look.CoreWords;
import semblance.ui.task.Background;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The searches that are kept, as they are now; changes show at once and are written in the
 * background, one after the other. Belongs to the JavaFX thread.
 */
public final class NotesViewModel {
    private final Notebook notebook;
    private final Background background;
    private final Consumer<String> onProblem;
    private final ReadOnlyObjectWrapper<Notes> notes =
            new ReadOnlyObjectWrapper<>(this, "notes", Notes.NONE);
    private final List<UnaryOperator<Notes>> early = new ArrayList<>();
    private boolean read;
    private boolean writing;
    private boolean stale;

    /**
     * @param onProblem takes a sentence when something cannot be kept
     */
    public NotesViewModel(Notebook notebook, Background background, Consumer<String> onProblem) {
        this.notebook = notebook;
        this.background = background;
        this.onProblem = onProblem;
    }

    ReadOnlyObjectProperty<Notes> notes() {
        return notes.getReadOnlyProperty();
    }

    /** Reads what was kept; what changes until then is added to it. */
    public void begin() {
        var _ =
                background.run(
                        notebook::read,
                        kept -> {
                            read = true;
                            Notes now = kept;
                            for (UnaryOperator<Notes> change : early) {
                                now = change.apply(now);
                            }
                            notes.set(now);
                            if (!early.isEmpty()) {
                                write();
                            }
                        },
                        failure -> {
                            throw new IllegalStateException(failure);
                        });
    }

    void change(UnaryOperator<Notes> change) {
        notes.set(change.apply(notes.get()));
        if (read) {
            write();
        } else {
            early.add(change);
        }
    }

    private void write() {
        stale = true;
        if (writing) {
            return;
        }
        writing = true;
        stale = false;
        Notes now = notes.get();
        var _ =
                background.run(
                        () -> {
                            notebook.write(now);
                            return true;
                        },
                        done -> written(),
                        failure -> {
                            boolean known = failure instanceof NotebookException;
                            written();
                            if (!known) {
                                throw new IllegalStateException(failure);
                            }
                            onProblem.accept(CoreWords.of(String.valueOf(failure.getMessage())));
                        });
    }

    private void written() {
        writing = false;
        if (stale) {
            write();
        }
    }
}
