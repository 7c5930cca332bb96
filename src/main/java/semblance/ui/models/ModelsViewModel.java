package semblance.ui.models;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import semblance.models.Installation;
import semblance.models.ModelCheck;
import semblance.ui.look.Reasons;
import semblance.ui.models.ModelEntry.Presence;
import semblance.ui.task.Background;

import java.util.List;
import java.util.Optional;

/**
 * The models and what is done with them. What was installed, removed or chosen is in use as soon as
 * it is there. Belongs to the JavaFX thread.
 */
public final class ModelsViewModel {
    private final ModelActions actions;
    private final Background background;
    private final Background longWork;
    private final Runnable onChanged;
    private final ImportViewModel imports;

    private final ObservableList<ModelItem> items = FXCollections.observableArrayList();
    private final ObservableList<ModelItem> itemsSeen =
            FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final OfferViewModel offer = new OfferViewModel(this::keepAnswer, this::download);
    private final ReadOnlyObjectWrapper<@Nullable ModelItem> downloading =
            new ReadOnlyObjectWrapper<>();
    private ModelOverview last = ModelOverview.NONE;
    private Background.Task refreshing = Background.Task.NONE;

    /**
     * @param background for what takes a moment
     * @param longWork for downloads and imports, so that they never stand in the way of a search
     * @param onChanged told when other models are in use
     */
    public ModelsViewModel(
            ModelActions actions, Background background, Background longWork, Runnable onChanged) {
        this.actions = actions;
        this.background = background;
        this.longWork = longWork;
        this.onChanged = onChanged;
        this.imports = new ImportViewModel(actions, longWork, this::families, this::renewUse);
        imports.place().workProperty().subscribe(work -> lookForWork());
    }

    /** Returns the models, those on this computer first. */
    public ObservableList<ModelItem> items() {
        return itemsSeen;
    }

    /** Tells whether the models are known; before, there is nothing to show. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Tells whether any work goes on, so that {@link #poll} is worth its while. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Returns what is wrong with the list of models itself, "" if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public OfferViewModel offer() {
        return offer;
    }

    /** Returns the download that was started last or failed last and was not looked after. */
    public ReadOnlyObjectProperty<@Nullable ModelItem> downloadingProperty() {
        return downloading.getReadOnlyProperty();
    }

    public ImportViewModel imports() {
        return imports;
    }

    /** Returns a model's name for a person, its id if there is no such model. */
    public String nameOf(String id) {
        return item(id).map(item -> item.entry().card().name()).orElse(id);
    }

    public Optional<ModelItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Looks at the models again. */
    public void refresh() {
        refreshing.cancel();
        refreshing =
                background.run(
                        actions::overview,
                        this::showOthersWork,
                        failure -> problem.set(Reasons.sentence(failure)));
    }

    /** Takes over how far all work is; the view calls this about ten times a second. */
    public void poll() {
        items.forEach(item -> item.place().poll());
        imports.place().poll();
    }

    /** Downloads a model, or goes on where an earlier download ended. */
    public void download(ModelItem item) {
        item.place()
                .start(
                        ModelWork.Kind.DOWNLOAD,
                        listener -> actions.install(item.id(), listener),
                        (Installation done) -> {
                            item.place().note(String.join(" ", done.notes()));
                            forgetDownload(item);
                            renewUse();
                        },
                        () -> {
                            if (item.place().problemProperty().get().isEmpty()) {
                                forgetDownload(item);
                            }
                            refresh();
                        });
        downloading.set(item);
    }

    /** Ends what is done with a model; what has arrived of a download is kept. */
    public void stop(ModelItem item) {
        item.place().stop();
    }

    /** Deletes what has arrived of a download. */
    public void discardPart(ModelItem item) {
        item.place()
                .start(
                        ModelWork.Kind.REMOVAL,
                        listener -> {
                            actions.discardPart(item.id());
                            return true;
                        },
                        done -> refresh(),
                        this::refresh);
    }

    /** Reads a model's files and tells whether they are as they were installed. */
    public void check(ModelItem item) {
        item.place()
                .start(
                        ModelWork.Kind.CHECK,
                        listener -> actions.check(item.id(), listener),
                        (ModelCheck check) -> {
                            if (check.isIntact()) {
                                item.place().note(ModelWords.intact(check));
                            } else {
                                item.place().tell(ModelWords.broken(check));
                            }
                            refresh();
                        },
                        this::refresh);
    }

    /** Deletes a model. What it found out about files stays in the library. */
    public void remove(ModelItem item) {
        item.place()
                .start(
                        ModelWork.Kind.REMOVAL,
                        listener -> actions.remove(item.id()),
                        freed -> {
                            item.place().note(ModelWords.freed(freed));
                            renewUse();
                        },
                        this::refresh);
    }

    /** Prefers a model to all others of its kinds. */
    public void use(ModelItem item) {
        item.place()
                .start(
                        ModelWork.Kind.CHOICE,
                        listener -> {
                            actions.use(item.id());
                            return true;
                        },
                        done -> renewUse(),
                        this::refresh);
    }

    /** Forgets a download that failed, as it was seen. */
    public void forgetDownload(ModelItem item) {
        if (item.equals(downloading.get())) {
            downloading.set(
                    items.stream()
                            .filter(other -> !other.equals(item) && other.isDownloading())
                            .findFirst()
                            .orElse(null));
        }
    }

    /** Ends all work, with what has arrived kept. */
    public void dispose() {
        items.forEach(this::stop);
        imports.cancel();
    }

    private void keepAnswer() {
        var _ =
                background.run(
                        () -> {
                            actions.answerOffer();
                            return true;
                        },
                        done -> {},
                        failure -> problem.set(Reasons.sentence(failure)));
    }

    private void renewUse() {
        var _ =
                background.run(
                        () -> {
                            actions.renewUse();
                            return actions.overview();
                        },
                        now -> {
                            show(now);
                            onChanged.run();
                        },
                        failure -> problem.set(Reasons.sentence(failure)));
    }

    /** What another program, such as the command line, has changed is in use here as well. */
    private void showOthersWork(ModelOverview now) {
        boolean isOther = loaded.get() && !now.uses().equals(last.uses());
        show(now);
        if (isOther) {
            renewUse();
        }
    }

    private ModelItem newItem(ModelEntry entry) {
        ModelItem item = new ModelItem(entry, longWork);
        item.place().workProperty().subscribe(work -> lookForWork());
        return item;
    }

    private void lookForWork() {
        busy.set(
                imports.place().isBusy() || items.stream().anyMatch(item -> item.place().isBusy()));
    }

    private void show(ModelOverview now) {
        last = now;
        List<ModelItem> next =
                now.models().stream()
                        .map(entry -> item(entry.id()).orElseGet(() -> newItem(entry)))
                        .toList();
        for (int i = 0; i < next.size(); i++) {
            next.get(i).show(now.models().get(i));
        }
        items.setAll(next);
        problem.set(ModelWords.sentences(now.problems()));
        loaded.set(true);
        offer.show(items, now.offerAnswered());
    }

    private List<String> families() {
        return items.stream()
                .map(ModelItem::entry)
                .filter(entry -> entry.presence() != Presence.BUILT_IN)
                .map(entry -> entry.card().family())
                .filter(family -> !family.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
