package semblance.ui.models;

import org.jspecify.annotations.Nullable;

import semblance.models.ImportRequest;
import semblance.models.Installation;
import semblance.models.InstalledModel;
import semblance.models.ModelCard;
import semblance.models.ModelCatalog;
import semblance.models.ModelCheck;
import semblance.models.ModelException;
import semblance.models.ModelFile;
import semblance.models.ModelProgress;
import semblance.ui.models.ModelEntry.Presence;
import semblance.ui.models.ModelEntry.Use;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Models that come and go as the test says. A download or import tells {@link #progress} and goes
 * on until {@link #finish}, if it was told to wait. Safe for use by many threads.
 */
public final class FakeModels implements ModelActions {
    private static final ModelCatalog CATALOG =
            ModelCatalog.builtIn().withCardsOf(Path.of("assets/models"));

    public final List<String> calls = new CopyOnWriteArrayList<>();
    public final List<ImportRequest> imports = new CopyOnWriteArrayList<>();
    public volatile boolean offerAnswered;
    public volatile @Nullable ModelProgress progress;
    public volatile @Nullable ModelException failure;
    public volatile List<String> damage = List.of();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final Map<String, ModelEntry> entries = new LinkedHashMap<>();

    /** The official models, none of them installed. */
    public FakeModels() {
        for (ModelCard card : CATALOG.cards()) {
            Presence presence = card.isBuiltIn() ? Presence.BUILT_IN : Presence.ABSENT;
            Set<Use> uses =
                    switch (card.id()) {
                        case "builtin-look" -> Set.of(Use.PICTURES);
                        case "builtin-sound" -> Set.of(Use.SOUNDS);
                        default -> Set.of();
                    };
            put(new ModelEntry(card, presence, card.isBuiltIn(), uses, 0, 0, Optional.empty()));
        }
    }

    public static ModelCard card(String id) {
        return CATALOG.find(id).orElseThrow();
    }

    /** From now on downloads and imports wait until {@link #finish}. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** Lets what waits end. */
    public void finish() {
        gate.countDown();
    }

    public synchronized void put(ModelEntry entry) {
        entries.put(entry.id(), entry);
    }

    public synchronized ModelEntry entry(String id) {
        ModelEntry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException(id);
        }
        return entry;
    }

    /** Makes an official model one that is installed. */
    public void putInstalled(String id, Set<Use> uses, @Nullable ModelSpeed speed) {
        ModelCard card = card(id);
        put(
                new ModelEntry(
                        card,
                        Presence.INSTALLED,
                        true,
                        uses,
                        card.downloadBytes(),
                        0,
                        Optional.ofNullable(speed)));
    }

    /** Takes a model out of use. */
    public void putUnused(String id) {
        ModelEntry entry = entry(id);
        put(
                new ModelEntry(
                        entry.card(),
                        entry.presence(),
                        entry.isVerified(),
                        Set.of(),
                        entry.bytesOnDisk(),
                        entry.arrived(),
                        entry.speed()));
    }

    /** Returns a download that is {@code bytes} far. */
    public static ModelProgress downloading(String file, long bytes, long total) {
        return new ModelProgress(
                ModelProgress.Step.DOWNLOADING,
                file,
                bytes,
                total,
                12_000_000,
                Duration.ofSeconds((total - bytes) / 12_000_000),
                "");
    }

    @Override
    public synchronized ModelOverview overview() {
        List<ModelEntry> sorted = new ArrayList<>();
        for (boolean isAbsent : new boolean[] {false, true}) {
            entries.values().stream()
                    .filter(entry -> (entry.presence() == Presence.ABSENT) == isAbsent)
                    .sorted(java.util.Comparator.comparingInt(entry -> entry.card().rank()))
                    .forEach(sorted::add);
        }
        return new ModelOverview(sorted, List.of(), offerAnswered);
    }

    @Override
    public Installation install(String id, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        calls.add("install " + id);
        try {
            work(listener);
        } catch (InterruptedException | ModelException e) {
            ModelProgress now = progress;
            ModelEntry entry = entry(id);
            put(
                    new ModelEntry(
                            entry.card(),
                            entry.presence(),
                            false,
                            entry.uses(),
                            0,
                            now == null ? 0 : now.bytes(),
                            Optional.empty()));
            throw e;
        }
        putInstalled(id, entry(id).possibleUses(), null);
        return installation(card(id), true);
    }

    @Override
    public Installation importFrom(ImportRequest request, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        imports.add(request);
        work(listener);
        String id = request.id();
        if (id == null) {
            throw new ModelException(
                    ModelException.Problem.NOT_OFFICIAL, "It needs an id of its own with --id.");
        }
        ModelCard like = card("squeezenet1_1");
        ModelCard own =
                new ModelCard(
                        id,
                        id,
                        like.family(),
                        like.kinds(),
                        false,
                        like.dimension(),
                        like.input(),
                        "NOASSERTION",
                        null,
                        "An own checkpoint of the family " + like.family() + ".",
                        like.rank(),
                        like.files());
        put(
                new ModelEntry(
                        own,
                        Presence.INSTALLED,
                        false,
                        Set.of(),
                        like.downloadBytes(),
                        0,
                        Optional.empty()));
        return installation(own, false);
    }

    private static Installation installation(ModelCard card, boolean isVerified) {
        return new Installation(
                new InstalledModel(
                        card,
                        Map.of(ModelFile.Role.WEIGHTS, Path.of("weights.pth")),
                        "0".repeat(64),
                        isVerified),
                isVerified ? List.of() : List.of(card.id() + " is not verified."));
    }

    private void work(Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        ModelProgress now = progress;
        if (now != null) {
            listener.accept(now);
        }
        gate.await();
        ModelException problem = failure;
        if (problem != null) {
            throw problem;
        }
    }

    @Override
    public ModelCheck check(String id, Consumer<ModelProgress> listener) {
        calls.add("check " + id);
        return new ModelCheck(id, damage, damage.isEmpty());
    }

    @Override
    public long remove(String id) throws ModelException {
        calls.add("remove " + id);
        ModelException problem = failure;
        if (problem != null) {
            throw problem;
        }
        ModelEntry entry = entry(id);
        put(new ModelEntry(entry.card(), Presence.ABSENT, false, Set.of(), 0, 0, Optional.empty()));
        return entry.bytesOnDisk();
    }

    @Override
    public void discardPart(String id) {
        calls.add("discard " + id);
        ModelEntry entry = entry(id);
        put(
                new ModelEntry(
                        entry.card(),
                        entry.presence(),
                        false,
                        entry.uses(),
                        0,
                        0,
                        Optional.empty()));
    }

    @Override
    public void use(String id) {
        calls.add("use " + id);
    }

    @Override
    public void answerOffer() {
        offerAnswered = true;
    }

    @Override
    public void renewUse() {
        calls.add("renew");
    }
}
