package semblance.ui.models;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import semblance.models.ImportRequest;
import semblance.models.Installation;
import semblance.models.ModelException;
import semblance.ui.look.Reasons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The import of a model from files. Official files are known by themselves; for all others a family
 * and an id are asked for. Belongs to the JavaFX thread.
 */
public final class ImportViewModel {
    private final ModelActions actions;
    private final Supplier<List<String>> families;
    private final Runnable onInstalled;
    private final Workplace place;

    private final ReadOnlyObjectWrapper<List<Path>> paths = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable String> family = new SimpleObjectProperty<>();
    private final StringProperty id = new SimpleStringProperty("");

    ImportViewModel(
            ModelActions actions,
            Background background,
            Supplier<List<String>> families,
            Runnable onInstalled) {
        this.actions = actions;
        this.families = families;
        this.onInstalled = onInstalled;
        this.place = new Workplace(background);
    }

    /** Returns what is imported, or was refused; empty if there is nothing to show. */
    public ReadOnlyObjectProperty<List<Path>> pathsProperty() {
        return paths.getReadOnlyProperty();
    }

    /** Tells that the files are not official ones: their family and an id are needed. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable String> familyProperty() {
        return family;
    }

    public StringProperty idProperty() {
        return id;
    }

    public Workplace place() {
        return place;
    }

    /** Returns the families that there are. */
    public List<String> families() {
        return families.get();
    }

    /** Imports files, or what lies in folders, unless an import goes on. */
    public void start(List<Path> files) {
        if (place.isBusy() || files.isEmpty()) {
            return;
        }
        asking.set(false);
        String word = ModelWords.idFor(Words.name(files.getFirst()));
        family.set(
                families.get().stream()
                        .filter(word.toLowerCase(Locale.ROOT)::startsWith)
                        .findFirst()
                        .orElse(null));
        // What begins like an official model's id is most likely tuned from it.
        id.set(word.equals(family.get()) ? word + "-own" : word);
        paths.set(List.copyOf(files));
        run(new ImportRequest(files, null, null));
    }

    /** Imports the files, which are not official ones, as a model of the person's own. */
    public void startAsOwn() {
        String chosen = family.get();
        if (chosen == null) {
            place.tell(Texts.of("models.import.needs.family"));
        } else if (id.get().isBlank()) {
            place.tell(Texts.of("models.import.needs.name"));
        } else {
            run(new ImportRequest(paths.get(), chosen, id.get().strip()));
        }
    }

    /** Ends the import, or gives up one that was refused. */
    public void cancel() {
        if (place.isBusy()) {
            place.stop();
        } else {
            close();
        }
    }

    /** Forgets an import that is done and seen. */
    public void leave() {
        if (!place.isBusy() && place.problemProperty().get().isEmpty()) {
            close();
        }
    }

    private void run(ImportRequest request) {
        place.start(
                ModelWork.Kind.IMPORT,
                listener -> actions.importFrom(request, listener),
                (Installation done) -> {
                    asking.set(false);
                    place.note(ModelWords.imported(done));
                    onInstalled.run();
                },
                () -> {
                    if (place.problemProperty().get().isEmpty()) {
                        close();
                    }
                },
                failure -> {
                    boolean isOwn =
                            failure instanceof ModelException refusal
                                    && refusal.problem() == ModelException.Problem.NOT_OFFICIAL;
                    asking.set(asking.get() || isOwn);
                    place.tell(
                            isOwn
                                    ? ModelWords.notOfficial(paths.get())
                                    : Reasons.sentence(failure));
                });
    }

    private void close() {
        asking.set(false);
        place.forget();
        paths.set(List.of());
    }
}
