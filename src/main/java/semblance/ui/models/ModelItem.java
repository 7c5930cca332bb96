package semblance.ui.models;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import semblance.ui.task.Background;

/** One model with the work that is done on it. Belongs to the JavaFX thread. */
public final class ModelItem {
    private final ReadOnlyObjectWrapper<ModelEntry> entry;
    private final Workplace place;

    ModelItem(ModelEntry entry, Background background) {
        this.entry = new ReadOnlyObjectWrapper<>(entry);
        this.place = new Workplace(background);
    }

    public ReadOnlyObjectProperty<ModelEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /** Returns the model as it was when it was last looked at. */
    public ModelEntry entry() {
        return entry.get();
    }

    public String id() {
        return entry().id();
    }

    public Workplace place() {
        return place;
    }

    boolean isDownloading() {
        ModelWork work = place.workProperty().get();
        return work != null && work.kind() == ModelWork.Kind.DOWNLOAD;
    }

    void show(ModelEntry now) {
        entry.set(now);
    }
}
