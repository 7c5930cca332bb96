package semblance.ui.models;

import org.jspecify.annotations.Nullable;

import semblance.ui.models.ModelEntry.Presence;

import java.util.List;

/**
 * The models that are recommended to who has none.
 *
 * @param bytes to be downloaded in all, as far as it is known
 * @param isSizeKnown whether that is all of it
 */
public record ModelOffer(List<ModelItem> models, long bytes, boolean isSizeKnown) {
    public ModelOffer {
        models = List.copyOf(models);
    }

    /** Returns what is to be offered, null if some model is there or none is recommended. */
    static @Nullable ModelOffer of(List<ModelItem> items) {
        boolean hasAny =
                items.stream().anyMatch(item -> item.entry().presence() == Presence.INSTALLED);
        List<ModelItem> recommended =
                items.stream()
                        .filter(item -> item.entry().card().isRecommended())
                        .filter(item -> item.entry().canBeDownloaded())
                        .toList();
        if (hasAny || recommended.isEmpty()) {
            return null;
        }
        long bytes = 0;
        boolean isKnown = true;
        for (ModelItem item : recommended) {
            bytes += Math.max(0, item.entry().card().downloadBytes() - item.entry().arrived());
            isKnown &= item.entry().card().isDownloadSizeKnown();
        }
        return new ModelOffer(recommended, bytes, isKnown);
    }
}
