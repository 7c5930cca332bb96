package semblance.models;

import semblance.models.ModelException.Problem;
import semblance.models.download.DownloadLimits;
import semblance.models.download.Downloader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The models on this machine, in a folder of the person's own. A model is there whole and checked,
 * or not at all, whatever happens meanwhile. Only {@link #install} uses the network.
 *
 * <p>Safe for use by many threads and by several programs at once. All methods block; those that
 * take long end soon after their thread is interrupted, and tell a listener on that thread, about
 * ten times a second, how far they are.
 */
public final class ModelStore {
    private final StoreFolder folder;
    private final ModelCatalog catalog;
    private final FamilyCheck families;
    private final Downloader downloader;

    /** A store in {@code folder}, which is made when the first model comes. */
    public ModelStore(Path folder, ModelCatalog catalog, FamilyCheck families) {
        this(folder, catalog, families, new Downloader(DownloadLimits.DEFAULT));
    }

    ModelStore(Path folder, ModelCatalog catalog, FamilyCheck families, Downloader downloader) {
        this.folder = new StoreFolder(folder);
        this.catalog = catalog;
        this.families = families;
        this.downloader = downloader;
    }

    public ModelCatalog catalog() {
        return catalog;
    }

    /** Returns the models that can be used, by their ids. Sizes are checked, hashes are not. */
    public List<InstalledModel> installed() {
        return folder.models().stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Returns a model if it can be used. Built-in models have no files and are not found. */
    public Optional<InstalledModel> find(String id) {
        if (!ModelId.isPlain(id)) {
            return Optional.empty();
        }
        try {
            Path place = folder.model(id);
            Manifest manifest = Manifest.read(place);
            for (Manifest.Entry entry : manifest.entries()) {
                if (problemOf(place, entry).isPresent()) {
                    return Optional.empty();
                }
            }
            return manifest.card().id().equals(id)
                    ? Optional.of(manifest.model(place, catalog))
                    : Optional.empty();
        } catch (CardException _) {
            return Optional.empty();
        }
    }

    /** Tells whether a model can be used, be it installed or part of the program. */
    public boolean has(String id) {
        return catalog.find(id).filter(ModelCard::isBuiltIn).isPresent() || find(id).isPresent();
    }

    /** Returns the cards of all models that can be used, those of the program last. */
    public List<ModelCard> usable() {
        List<ModelCard> cards = new ArrayList<>();
        installed().forEach(model -> cards.add(model.card()));
        catalog.cards().stream().filter(ModelCard::isBuiltIn).forEach(cards::add);
        return cards;
    }

    /** Returns the ids of the models whose folders are there, but damaged. */
    public List<String> damaged() {
        return folder.models().stream().filter(id -> find(id).isEmpty()).toList();
    }

    /** Returns what is left of downloads that did not end, or of those that go on now. */
    public List<PartialModel> partial() {
        return folder.downloads().stream()
                .map(id -> new PartialModel(id, StoreFolder.bytes(folder.download(id))))
                .filter(partial -> partial.bytes() > 0)
                .toList();
    }

    /** Returns what all of it takes on disk. */
    public long bytesOnDisk() {
        return StoreFolder.bytes(folder.root());
    }

    /** Returns what a model takes on disk. */
    public long bytesOnDisk(String id) {
        return ModelId.isPlain(id) ? StoreFolder.bytes(folder.model(id)) : 0;
    }

    /**
     * Downloads a model of the catalog, going on where an earlier try ended; files that are here
     * are not fetched again. A model that is installed and intact is left as it is.
     */
    public Installation install(String id, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        ModelCard card = catalog.find(id).orElseThrow(() -> unknown(id));
        if (card.isBuiltIn()) {
            throw builtIn(id);
        }
        return new ModelDownload(folder, catalog, families, downloader, listener).run(card);
    }

    /**
     * Installs a model from files that are here. Official files are known by their hashes; others
     * need an id of their own.
     */
    public Installation importFrom(ImportRequest request, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        return new ModelImport(folder, catalog, families, listener).run(request);
    }

    /** Reads all files of an installed model and compares their hashes with those of then. */
    public ModelCheck check(String id, Consumer<ModelProgress> listener)
            throws ModelException, InterruptedException {
        requireFolder(id, false);
        Path place = folder.model(id);
        Manifest manifest;
        try {
            manifest = Manifest.read(place);
        } catch (CardException e) {
            return new ModelCheck(
                    id, List.of("The model is damaged: " + e.getMessage() + "."), false);
        }
        List<String> problems = new ArrayList<>();
        for (Manifest.Entry entry : manifest.entries()) {
            Optional<String> problem = problemOf(place, entry);
            try {
                if (problem.isEmpty()
                        && !FileCopy.hash(
                                        place.resolve(entry.name()),
                                        new ProgressMeter(
                                                listener,
                                                ModelProgress.Step.VERIFYING,
                                                entry.name()))
                                .sha256()
                                .equals(entry.sha256())) {
                    problem =
                            Optional.of(
                                    entry.name()
                                            + " is no longer what it was: its SHA-256 differs.");
                }
            } catch (IOException _) {
                problem = Optional.of(entry.name() + " cannot be read to its end.");
            }
            problem.ifPresent(problems::add);
        }
        return new ModelCheck(id, problems, manifest.isVerified() && problems.isEmpty());
    }

    /**
     * Deletes an installed model, what is left of its download, or both.
     *
     * @return how many bytes it took
     */
    public long remove(String id) throws ModelException, InterruptedException {
        requireFolder(id, true);
        try (ModelLock _ = ModelLock.of(folder, id)) {
            long bytes = bytesOnDisk(id) + StoreFolder.bytes(folder.download(id));
            folder.remove(id);
            return bytes;
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    /** Deletes what is left of a download. */
    public void removePartial(String id) throws ModelException, InterruptedException {
        if (ModelId.isPlain(id)) {
            try (ModelLock _ = ModelLock.of(folder, id)) {
                StoreFolder.delete(folder.download(id));
            } catch (IOException e) {
                throw folder.failure(e);
            }
        }
    }

    private void requireFolder(String id, boolean orPartial) throws ModelException {
        boolean isThere =
                ModelId.isPlain(id)
                        && (Files.isDirectory(folder.model(id))
                                || (orPartial && Files.isDirectory(folder.download(id))));
        if (isThere) {
            return;
        }
        Optional<ModelCard> card = catalog.find(id);
        if (card.isPresent() && card.get().isBuiltIn()) {
            throw builtIn(id);
        }
        throw card.isEmpty()
                ? unknown(id)
                : new ModelException(
                        Problem.NOT_INSTALLED,
                        "The model "
                                + id
                                + " is not installed; 'semblance models get "
                                + id
                                + "' installs it.");
    }

    private static Optional<String> problemOf(Path place, Manifest.Entry entry) {
        Path file = place.resolve(entry.name());
        try {
            return Files.isRegularFile(file) && Files.size(file) == entry.bytes()
                    ? Optional.empty()
                    : Optional.of(entry.name() + " is missing or has another size.");
        } catch (IOException _) {
            return Optional.of(entry.name() + " cannot be read.");
        }
    }

    private static ModelException builtIn(String id) {
        return new ModelException(
                Problem.WRONG_NAME,
                "The model " + id + " is part of the program: it needs no files of its own.");
    }

    private static ModelException unknown(String id) {
        return new ModelException(
                Problem.UNKNOWN,
                "There is no model '" + id + "'; 'semblance models list' names those that are.");
    }
}
