package semblance.ui.models;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * The offer of the recommended models, which is answered once and for all. Belongs to the JavaFX
 * thread.
 */
public final class OfferViewModel {
    private final Runnable keepAnswer;
    private final Consumer<ModelItem> download;
    private final ReadOnlyObjectWrapper<@Nullable ModelOffer> offer = new ReadOnlyObjectWrapper<>();
    private boolean answered;

    OfferViewModel(Runnable keepAnswer, Consumer<ModelItem> download) {
        this.keepAnswer = keepAnswer;
        this.download = download;
    }

    /** Returns what is offered, null if nobody needs to be asked. */
    public ReadOnlyObjectProperty<@Nullable ModelOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Downloads what is offered. */
    public void accept() {
        ModelOffer now = offer.get();
        decline();
        if (now != null) {
            now.models().forEach(download);
        }
    }

    /** Does without what is offered, now and later. */
    public void decline() {
        answered = true;
        offer.set(null);
        keepAnswer.run();
    }

    /**
     * @param wasAnswered as the settings have it, which may not yet know what was answered here
     */
    void show(List<ModelItem> items, boolean wasAnswered) {
        answered |= wasAnswered;
        offer.set(answered ? null : ModelOffer.of(items));
    }
}
