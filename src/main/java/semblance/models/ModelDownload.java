package semblance.models;

import semblance.models.ModelException.Problem;
import semblance.models.ModelFile.Role;
import semblance.models.ModelProgress.Step;
import semblance.models.download.DownloadException;
import semblance.models.download.Downloader;
import semblance.models.download.FileHash;
import semblance.models.download.RemoteFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One installation of an official model, from what is here already and from the network. */
final class ModelDownload {
    private final StoreFolder folder;
    private final ModelCatalog catalog;
    private final FamilyCheck families;
    private final Downloader downloader;
    private final Consumer<ModelProgress> listener;

    ModelDownload(
            StoreFolder folder,
            ModelCatalog catalog,
            FamilyCheck families,
            Downloader downloader,
            Consumer<ModelProgress> listener) {
        this.folder = folder;
        this.catalog = catalog;
        this.families = families;
        this.downloader = downloader;
        this.listener = listener;
    }

    Installation run(ModelCard card) throws ModelException, InterruptedException {
        try (ModelLock _ = ModelLock.of(folder, card.id())) {
            folder.sweep(card.id());
            Path staging = folder.download(card.id());
            Files.createDirectories(staging);
            try {
                return run(card, staging);
            } finally {
                StoreFolder.deleteIfEmpty(staging);
            }
        } catch (IOException e) {
            throw folder.failure(e);
        } catch (CardException e) {
            throw new IllegalStateException("what was read a moment ago is no longer there", e);
        }
    }

    private Installation run(ModelCard card, Path staging)
            throws ModelException, InterruptedException, IOException, CardException {
        List<Manifest.Entry> entries = new ArrayList<>();
        List<ModelFile> missing = new ArrayList<>();
        int installed = gather(card, staging, entries, missing);
        if (installed == card.files().size()) {
            StoreFolder.delete(staging);
            return new Installation(
                    Manifest.read(folder.model(card.id())).model(folder.model(card.id()), catalog),
                    List.of(card.id() + " is installed already, and its files are as they were."));
        }
        folder.requireSpace(toDownload(missing, staging));
        for (ModelFile file : missing) {
            entries.add(fetch(file, staging));
        }
        return publish(card, staging, entries);
    }

    /**
     * Sorts the files into those that are here, as an earlier download or installation left them,
     * and those that are missing.
     *
     * @return how many are installed and intact
     */
    private int gather(
            ModelCard card, Path staging, List<Manifest.Entry> entries, List<ModelFile> missing)
            throws IOException, InterruptedException {
        int installed = 0;
        for (ModelFile file : card.files()) {
            Path staged = staging.resolve(file.name());
            Manifest.Entry old = installedEntry(card.id(), file);
            if (old != null) {
                installed++;
                link(folder.model(card.id()).resolve(old.name()), staged);
                entries.add(
                        new Manifest.Entry(file.role(), file.name(), old.bytes(), old.sha256()));
                continue;
            }
            if (Files.exists(staged)) {
                FileHash hash = hash(staged);
                if (file.isOfficial(Files.size(staged), hash)) {
                    entries.add(
                            new Manifest.Entry(
                                    file.role(), file.name(), Files.size(staged), hash.sha256()));
                    continue;
                }
                Files.delete(staged);
            }
            missing.add(file);
        }
        return installed;
    }

    private Manifest.@org.jspecify.annotations.Nullable Entry installedEntry(
            String id, ModelFile file) throws InterruptedException {
        try {
            Path place = folder.model(id);
            for (Manifest.Entry entry : Manifest.read(place).entries()) {
                if (entry.role() == file.role()) {
                    Path there = place.resolve(entry.name());
                    FileHash hash = hash(there);
                    boolean isSame =
                            Files.size(there) == entry.bytes()
                                    && hash.sha256().equals(entry.sha256())
                                    // Without a known hash what was verified then still is.
                                    && (!file.hash().isKnown()
                                            || file.isOfficial(entry.bytes(), hash));
                    return isSame ? entry : null;
                }
            }
        } catch (CardException | IOException _) {
            // Not installed, or damaged: it is fetched.
            return null;
        }
        return null;
    }

    private static void link(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException _) {
            Files.copy(from, to);
        }
    }

    private static long toDownload(List<ModelFile> missing, Path staging) {
        long bytes = 0;
        for (ModelFile file : missing) {
            long arrived = staging.resolve(file.name() + ".part").toFile().length();
            bytes += Math.max(0, file.bytes() - arrived);
        }
        return bytes;
    }

    private Manifest.Entry fetch(ModelFile file, Path staging)
            throws ModelException, InterruptedException, IOException {
        Path target = staging.resolve(file.name());
        RemoteFile remote = new RemoteFile(file.name(), file.sources(), file.bytes(), file.hash());
        try {
            String hash =
                    downloader.fetch(
                            remote,
                            target,
                            new ProgressMeter(listener, Step.DOWNLOADING, file.name()));
            return new Manifest.Entry(file.role(), file.name(), Files.size(target), hash);
        } catch (DownloadException e) {
            Problem problem =
                    switch (e.problem()) {
                        case NO_NETWORK -> Problem.NO_NETWORK;
                        case NO_FILE -> Problem.DOWNLOAD_FAILED;
                        case DISK_FULL -> Problem.DISK_FULL;
                        case UNUSABLE_FOLDER -> Problem.UNUSABLE_FOLDER;
                    };
            throw new ModelException(problem, String.valueOf(e.getMessage()), e);
        }
    }

    private Installation publish(ModelCard card, Path staging, List<Manifest.Entry> entries)
            throws ModelException, InterruptedException, IOException {
        Map<Role, Path> files = new EnumMap<>(Role.class);
        entries.forEach(entry -> files.put(entry.role(), staging.resolve(entry.name())));
        listener.accept(new ModelProgress(Step.READING, card.name(), 0, 0, 0, null, ""));
        int _ = families.check(card.family(), Map.copyOf(files));
        Manifest manifest = new Manifest(card, false, true, entries);
        // An older version of the card may have left other files.
        StoreFolder.deleteAllBut(files.values(), staging);
        manifest.write(staging);
        folder.publish(staging, card.id());
        return new Installation(manifest.model(folder.model(card.id()), catalog), List.of());
    }

    private FileHash hash(Path file) throws IOException, InterruptedException {
        return FileCopy.hash(
                file, new ProgressMeter(listener, Step.VERIFYING, ImportSource.name(file)));
    }
}
