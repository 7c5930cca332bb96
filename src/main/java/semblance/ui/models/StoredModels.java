package semblance.ui.models;

import semblance.media.MediaKind;
import semblance.models.ImportRequest;
import semblance.models.Installation;
import semblance.models.InstalledModel;
import semblance.models.ModelCard;
import semblance.models.ModelCheck;
import semblance.models.ModelChoice;
import semblance.models.ModelException;
import semblance.models.ModelProgress;
import semblance.models.ModelStore;
import semblance.models.PartialModel;
import semblance.settings.SettingsException;
import semblance.settings.SettingsFile;
import semblance.ui.look.Texts;
import semblance.ui.models.ModelEntry.Presence;
import semblance.ui.models.ModelEntry.Use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The models of this machine's store and the choices in the settings. */
public record StoredModels(
        ModelStore store, SettingsFile settings, ModelSpeeds speeds, ModelsInUse inUse)
        implements ModelActions {
    private static final int LAST = 10_000;

    @Override
    public ModelOverview overview() {
        List<ModelCard> usable = store.usable();
        Map<String, InstalledModel> installed = new HashMap<>();
        store.installed().forEach(model -> installed.put(model.id(), model));
        List<String> damaged = store.damaged();
        Map<String, Long> arrived = new HashMap<>();
        for (PartialModel partial : store.partial()) {
            arrived.put(partial.id(), partial.bytes());
        }
        List<String> chosen = settings.settings().modelChoice().chosen();
        List<ModelEntry> entries = new ArrayList<>();
        for (ModelCard card : cards(usable, damaged)) {
            String id = card.id();
            Presence presence = presence(id, installed.keySet(), damaged);
            boolean isOfficial =
                    Optional.ofNullable(installed.get(id))
                            .map(InstalledModel::isVerified)
                            .orElse(presence == Presence.BUILT_IN);
            entries.add(
                    new ModelEntry(
                            card,
                            presence,
                            isOfficial,
                            uses(id, usable, chosen),
                            store.bytesOnDisk(id),
                            arrived.getOrDefault(id, 0L),
                            speeds.of(id)));
        }
        entries.sort(
                Comparator.comparing((ModelEntry entry) -> entry.presence() == Presence.ABSENT)
                        .thenComparingInt(entry -> entry.card().rank())
                        .thenComparing(ModelEntry::id));
        return new ModelOverview(
                entries,
                store.catalog().problems(),
                settings.settings().modelChoice().offerAnswered());
    }

    private List<ModelCard> cards(List<ModelCard> usable, List<String> damaged) {
        List<ModelCard> cards = new ArrayList<>(usable);
        Set<String> listed = new HashSet<>();
        usable.forEach(card -> listed.add(card.id()));
        for (ModelCard card : store.catalog().cards()) {
            if (listed.add(card.id())) {
                cards.add(card);
            }
        }
        for (String id : damaged) {
            if (listed.add(id)) {
                cards.add(unknown(id));
            }
        }
        return cards;
    }

    /** Of a damaged model that is no official one hardly more than its folder's name is known. */
    private static ModelCard unknown(String id) {
        return new ModelCard(
                id,
                id,
                "",
                Set.of(),
                false,
                1,
                "",
                "NOASSERTION",
                null,
                Texts.of("models.unreadable"),
                LAST,
                List.of());
    }

    private Presence presence(String id, Set<String> installed, List<String> damaged) {
        if (installed.contains(id)) {
            return Presence.INSTALLED;
        }
        if (damaged.contains(id)) {
            return Presence.DAMAGED;
        }
        return store.has(id) ? Presence.BUILT_IN : Presence.ABSENT;
    }

    private static Set<Use> uses(String id, List<ModelCard> usable, List<String> chosen) {
        List<ModelCard> readers = usable.stream().filter(ModelCard::understandsText).toList();
        Set<Use> uses = EnumSet.noneOf(Use.class);
        if (isInUse(id, MediaKind.IMAGE, usable, chosen)) {
            uses.add(Use.PICTURES);
        }
        if (isInUse(id, MediaKind.AUDIO, usable, chosen)) {
            uses.add(Use.SOUNDS);
        }
        if (isInUse(id, MediaKind.IMAGE, readers, chosen)
                || isInUse(id, MediaKind.AUDIO, readers, chosen)) {
            uses.add(Use.WORDS);
        }
        return uses;
    }

    private static boolean isInUse(
            String id, MediaKind kind, List<ModelCard> usable, List<String> chosen) {
        return ModelChoice.inUse(kind, usable, chosen)
                .filter(card -> card.id().equals(id))
                .isPresent();
    }

    @Override
    public Installation install(String id, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        return store.install(id, listener);
    }

    @Override
    public Installation importFrom(ImportRequest request, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        return store.importFrom(request, listener);
    }

    @Override
    public ModelCheck check(String id, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        return store.check(id, listener);
    }

    @Override
    public long remove(String id) throws ModelException, InterruptedException {
        return store.remove(id);
    }

    @Override
    public void discardPart(String id) throws ModelException, InterruptedException {
        store.removePartial(id);
    }

    @Override
    public void use(String id) throws SettingsException {
        settings.update(before -> before.withModelChoice(it -> it.withFirst(id)));
    }

    @Override
    public void answerOffer() throws SettingsException {
        settings.update(before -> before.withModelChoice(it -> it.withOfferAnswered(true)));
    }

    @Override
    public void renewUse() {
        inUse.renew();
    }
}
