package semblance.models;

import org.jspecify.annotations.Nullable;

import semblance.models.ModelException.Problem;
import semblance.models.ModelFile.Role;
import semblance.models.ModelProgress.Step;
import semblance.models.download.FileHash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One import. The weights are read twice: first to learn what they are, so that nothing is copied
 * that is refused, then to be copied, with the same hash.
 */
final class ModelImport {
    private final StoreFolder folder;
    private final ModelCatalog catalog;
    private final FamilyCheck families;
    private final Consumer<ModelProgress> listener;
    private final List<String> notes = new ArrayList<>();

    ModelImport(
            StoreFolder folder,
            ModelCatalog catalog,
            FamilyCheck families,
            Consumer<ModelProgress> listener) {
        this.folder = folder;
        this.catalog = catalog;
        this.families = families;
        this.listener = listener;
    }

    Installation run(ImportRequest request) throws ModelException, InterruptedException {
        Map<Role, Path> found = new ImportSource(candidates(request)).find(request.paths());
        Map<Role, FileHash> hashes = new EnumMap<>(Role.class);
        for (Map.Entry<Role, Path> file : found.entrySet()) {
            hashes.put(file.getKey(), hash(file.getValue()));
        }
        Path weights = path(found, Role.WEIGHTS);
        Optional<ModelCard> official =
                catalog.ofWeights(
                        size(weights), hashes.getOrDefault(Role.WEIGHTS, FileHash.UNKNOWN));
        ModelIdentity identity =
                ModelIdentity.of(request, ImportSource.name(weights), official, catalog, families);
        if (!identity.isOwn()) {
            keepOfficial(found, hashes, identity.card());
        }
        try (ModelLock _ = ModelLock.of(folder, identity.id())) {
            if (identity.isOwn()) {
                requireFree(identity.id());
            } else {
                addInstalled(found, hashes, identity.card());
            }
            return install(identity, found, hashes);
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    private List<ModelCard> candidates(ImportRequest request) {
        return catalog.cards().stream()
                .filter(card -> request.family() == null || card.family().equals(request.family()))
                .filter(card ->
                        request.id() == null
                                || catalog.find(request.id()).isEmpty()
                                || card.id().equals(request.id()))
                .toList();
    }

    /** Under an official id only official files are kept; what the model does not need is left. */
    private static void keepOfficial(
            Map<Role, Path> found, Map<Role, FileHash> hashes, ModelCard card)
            throws ModelException {
        found.keySet().removeIf(role -> card.file(role).isEmpty());
        for (Map.Entry<Role, Path> file : found.entrySet()) {
            FileHash hash = hashes.getOrDefault(file.getKey(), FileHash.UNKNOWN);
            if (!card.file(file.getKey()).orElseThrow().isOfficial(size(file.getValue()), hash)) {
                throw new ModelException(
                        Problem.REFUSED,
                        ImportSource.name(file.getValue())
                                + " is not the official file of "
                                + card.id()
                                + " (its SHA-256 differs): leave it out, or import all under another --id.");
            }
        }
    }

    private void requireFree(String id) throws ModelException {
        for (String taken : folder.models()) {
            if (taken.equalsIgnoreCase(id)) {
                throw new ModelException(
                        Problem.REFUSED,
                        "There is a model "
                                + taken
                                + " already: remove it first, or take another --id.");
            }
        }
    }

    /** Weights that come alone do not take the words from a model that has them. */
    private void addInstalled(Map<Role, Path> found, Map<Role, FileHash> hashes, ModelCard card)
            throws InterruptedException {
        Path installed = folder.model(card.id());
        try {
            for (Manifest.Entry entry : Manifest.read(installed).entries()) {
                Path file = installed.resolve(entry.name());
                if (!found.containsKey(entry.role()) && card.file(entry.role()).isPresent()) {
                    FileHash hash = FileCopy.hash(file, meter(Step.VERIFYING, file));
                    if (hash.sha256().equals(entry.sha256())) {
                        found.put(entry.role(), file);
                        hashes.put(entry.role(), hash);
                    }
                }
            }
        } catch (CardException | IOException _) {
            // Nothing is installed, or it is damaged: then there is nothing to keep.
            return;
        }
    }

    private Installation install(
            ModelIdentity identity, Map<Role, Path> found, Map<Role, FileHash> hashes)
            throws ModelException, InterruptedException, IOException {
        long bytes = 0;
        for (Path file : found.values()) {
            bytes += size(file);
        }
        folder.sweep(identity.id());
        folder.requireSpace(bytes);
        Path staging = folder.staging(identity.id());
        Files.createDirectories(staging);
        try {
            List<Manifest.Entry> entries = new ArrayList<>();
            Map<Role, Path> staged = new EnumMap<>(Role.class);
            for (Map.Entry<Role, Path> file : found.entrySet()) {
                Role role = file.getKey();
                String name = nameInStore(role, file.getValue(), identity);
                Path target = staging.resolve(name);
                FileHash hash = copy(file.getValue(), target);
                if (!hash.equals(hashes.get(role))) {
                    throw new ModelException(
                            Problem.REFUSED,
                            ImportSource.name(file.getValue())
                                    + " changed while it was read: try again when nothing writes to it.");
                }
                staged.put(role, target);
                entries.add(new Manifest.Entry(role, name, Files.size(target), hash.sha256()));
            }
            Manifest manifest = manifest(identity, entries, hashes, staged);
            manifest.write(staging);
            folder.publish(staging, identity.id());
            InstalledModel model = manifest.model(folder.model(identity.id()), catalog);
            return new Installation(model, notes);
        } finally {
            StoreFolder.delete(staging);
        }
    }

    private Manifest manifest(
            ModelIdentity identity,
            List<Manifest.Entry> entries,
            Map<Role, FileHash> hashes,
            Map<Role, Path> staged)
            throws ModelException, InterruptedException {
        ModelCard card = identity.card();
        Path weights = path(staged, Role.WEIGHTS);
        listener.accept(
                new ModelProgress(Step.READING, ImportSource.name(weights), 0, 0, 0, null, ""));
        int dimension = families.check(card.family(), Map.copyOf(staged));
        boolean hasWords = card.understandsText() && staged.containsKey(Role.VOCABULARY);
        if (card.understandsText() && !hasWords) {
            notes.add(
                    "There was no vocabulary (tokenizer.json) with the weights, so "
                            + identity.id()
                            + " does not read words: import both together for that.");
        }
        if (!identity.isOwn()) {
            return new Manifest(card, false, true, entries);
        }
        boolean isOfficial =
                entries.stream()
                        .allMatch(entry ->
                                card.file(entry.role())
                                        .filter(file ->
                                                file.isOfficial(
                                                        entry.bytes(),
                                                        hashes.getOrDefault(
                                                                entry.role(), FileHash.UNKNOWN)))
                                        .isPresent());
        if (!isOfficial) {
            notes.add(
                    identity.id()
                            + " is not verified: its tensors fit the family "
                            + card.family()
                            + ", but nobody vouches for where they come from.");
        }
        List<ModelFile> files =
                entries.stream()
                        .map(entry ->
                                new ModelFile(
                                        entry.name(),
                                        entry.role(),
                                        List.of(),
                                        entry.bytes(),
                                        entry.sha256()))
                        .toList();
        ModelCard own = card.ofOwn(identity.id(), dimension, hasWords, files);
        return new Manifest(own, true, isOfficial, entries);
    }

    /** Own files may have any name; what kind they are of shows by its end. */
    private static String nameInStore(Role role, Path file, ModelIdentity identity) {
        if (!identity.isOwn()) {
            return identity.card().file(role).orElseThrow().name();
        }
        String name = ImportSource.name(file).toLowerCase(Locale.ROOT);
        return switch (role) {
            case WEIGHTS -> "weights" + name.substring(name.lastIndexOf('.'));
            case VOCABULARY ->
                    name.endsWith(".json")
                            ? "tokenizer.json"
                            : name.endsWith(".gz")
                                    ? "bpe_simple_vocab.txt.gz"
                                    : "bpe_simple_vocab.txt";
            case CONFIG -> "config.json";
        };
    }

    private FileHash hash(Path file) throws ModelException, InterruptedException {
        try {
            return FileCopy.hash(file, meter(Step.VERIFYING, file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private FileHash copy(Path file, Path target) throws IOException, InterruptedException {
        return FileCopy.copy(file, target, meter(Step.COPYING, file));
    }

    private ProgressMeter meter(Step step, Path file) {
        return new ProgressMeter(listener, step, ImportSource.name(file));
    }

    private static Path path(Map<Role, Path> files, Role role) {
        @Nullable Path path = files.get(role);
        if (path == null) {
            throw new IllegalStateException("no " + role.word() + " was found");
        }
        return path;
    }

    private static long size(Path file) throws ModelException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ModelException unreadable(Path file, IOException cause) {
        return new ModelException(
                Problem.REFUSED,
                file + " cannot be read to its end: copy it again, or check its drive.",
                cause);
    }
}
