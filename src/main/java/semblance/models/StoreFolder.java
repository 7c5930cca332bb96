package semblance.models;

import semblance.models.ModelException.Problem;
import semblance.models.download.DiskSpace;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of all models: a folder for each that is installed, and beside them, with names that
 * no model can have, the folders of what is not. Whatever is in a model's own folder has come there
 * whole, by one move.
 */
final class StoreFolder {
    private final Path root;

    StoreFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path model(String id) {
        return root.resolve(id);
    }

    /** Where downloads wait until they are whole. */
    Path download(String id) {
        return root.resolve(".download").resolve(id);
    }

    /** Where imported files wait until they are checked. */
    Path staging(String id) {
        return root.resolve(".import").resolve(id);
    }

    Path lock(String id) {
        return root.resolve(".locks").resolve(id + ".lock");
    }

    List<String> models() {
        return foldersIn(root);
    }

    List<String> downloads() {
        return foldersIn(root.resolve(".download"));
    }

    private static List<String> foldersIn(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path path : found) {
                String name = String.valueOf(path.getFileName());
                if (!name.startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // Nothing was installed yet, or the drive is away: then there are no models.
            return List.of();
        }
        names.sort(null);
        return names;
    }

    /** Makes a folder that is whole a model's own, in place of an older one. */
    void publish(Path whole, String id) throws IOException {
        Path place = model(id);
        Path aside = root.resolve(".removed").resolve(id + "-" + System.nanoTime());
        boolean isOlder = Files.exists(place);
        if (isOlder) {
            Files.createDirectories(aside.getParent());
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (isOlder) {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        deleteQuietly(aside);
    }

    /** Takes a model away in one step, then deletes its files. */
    void remove(String id) throws IOException {
        Path aside = root.resolve(".removed").resolve(id + "-" + System.nanoTime());
        if (Files.exists(model(id))) {
            Files.createDirectories(aside.getParent());
            Files.move(model(id), aside, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteQuietly(aside);
        delete(download(id));
        delete(staging(id));
    }

    /**
     * Deletes what a program that was stopped left of removed models and of imports of this one.
     */
    void sweep(String id) throws IOException {
        delete(staging(id));
        Path removed = root.resolve(".removed");
        // The folder itself stays: another program may be about to move something into it.
        for (String name : foldersIn(removed)) {
            deleteQuietly(removed.resolve(name));
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = new ArrayList<>(found.toList());
        } catch (NoSuchFileException _) {
            return;
        } catch (java.io.UncheckedIOException _) {
            // Another program deletes the same folder.
            return;
        }
        for (Path path : all.reversed()) {
            Files.deleteIfExists(path);
        }
    }

    /** What cannot be deleted now, because it is still read, is when the next model comes. */
    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException _) {
            return;
        }
    }

    static void deleteAllBut(Collection<Path> kept, Path folder) throws IOException {
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, path -> !kept.contains(path))) {
            found.forEach(others::add);
        }
        for (Path other : others) {
            delete(other);
        }
    }

    static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // It is not empty.
            return;
        }
    }

    static long bytes(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        } catch (IOException | java.io.UncheckedIOException _) {
            return 0;
        }
    }

    void requireSpace(long bytes) throws ModelException {
        // Some blocks more than the files: folders, manifests, what others write meanwhile.
        long needed = bytes + (16L << 20);
        long free = DiskSpace.free(root);
        if (free < needed) {
            throw new ModelException(
                    Problem.DISK_FULL,
                    "The disk with "
                            + root
                            + " has "
                            + free / 1_000_000
                            + " MB left, but "
                            + needed / 1_000_000
                            + " MB are needed: make room on it and try again.");
        }
    }

    ModelException failure(IOException cause) throws InterruptedException {
        if (cause instanceof ClosedByInterruptException) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException();
            interrupted.initCause(cause);
            throw interrupted;
        }
        return DiskSpace.isFull(root, cause)
                ? new ModelException(
                        Problem.DISK_FULL,
                        "The disk with " + root + " is full: make room on it and try again.",
                        cause)
                : new ModelException(
                        Problem.UNUSABLE_FOLDER,
                        "Models cannot be kept in "
                                + root
                                + ": check who may write there and whether another program has them open.",
                        cause);
    }
}
