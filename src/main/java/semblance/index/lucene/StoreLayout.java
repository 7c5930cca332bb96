package semblance.index.lucene;

import semblance.embed.EmbeddingSpace;
import semblance.fingerprint.Fingerprinter;
import semblance.index.Store;
import semblance.index.StoreException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the parts of a store lie in the folder of its library, and the stamps by which they are
 * told apart. {@code store/version} holds the number of the format, {@code store/catalog} the
 * catalog's index, {@code store/vectors} one index for each space in a folder named by its key, and
 * {@code store/fingerprint-N} the fingerprints of the kind N.
 */
final class StoreLayout {
    private static final String MODEL = "model";
    private static final String WEIGHTS = "weights";
    private static final String PREPROCESSING = "preprocessing";
    private static final String DIMENSION = "dimension";

    private final Path store;
    private final StoreFailures failures;

    StoreLayout(Path library, StoreFailures failures) {
        this.store = library.resolve("store");
        this.failures = failures;
    }

    Path catalog() {
        return store.resolve("catalog");
    }

    Path vectors(EmbeddingSpace space) {
        return vectors().resolve(space.key());
    }

    private Path vectors() {
        return store.resolve("vectors");
    }

    /** Fingerprints of another kind would never match: they lie elsewhere and are not looked at. */
    Path fingerprints() {
        return store.resolve(Fingerprinter.KEY);
    }

    private Path version() {
        return store.resolve("version");
    }

    /**
     * Tells whether there is a store, which is then of a version that this program reads.
     *
     * @throws StoreException NEWER_VERSION, or DAMAGED where the stamp or the catalog is missing or
     *     cannot be understood
     */
    boolean exists() throws StoreException, IOException {
        boolean isStamped = Files.exists(version());
        if (isStamped) {
            var _ = readVersion();
        }
        boolean hasCatalog = OpenIndex.userData(catalog()) != null;
        if (hasCatalog && !isStamped) {
            throw failures.damaged("the version is missing");
        }
        if (isStamped && !hasCatalog && !spaces().isEmpty()) {
            throw failures.damaged("the catalog is missing");
        }
        return hasCatalog;
    }

    /** Tells whether there is a stamp of an older version. */
    boolean isOlder() throws StoreException, IOException {
        return readVersion() < Store.FORMAT_VERSION;
    }

    private int readVersion() throws StoreException, IOException {
        int number;
        try {
            number = Integer.parseInt(Files.readString(version()).strip());
        } catch (NumberFormatException | CharacterCodingException e) {
            throw failures.damaged("the version is no number");
        }
        if (number > Store.FORMAT_VERSION) {
            throw failures.newer();
        }
        if (number < 1) {
            throw failures.damaged("version " + number);
        }
        return number;
    }

    /** Writes the version, whole or not at all. */
    void stamp() throws IOException {
        Path written = store.resolve("version.tmp");
        Files.writeString(written, Store.FORMAT_VERSION + "\n");
        Files.move(
                written,
                version(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the spaces that have an index, by key. */
    List<EmbeddingSpace> spaces() throws StoreException, IOException {
        if (!Files.isDirectory(vectors())) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> found = Files.list(vectors())) {
            folders = found.filter(Files::isDirectory).toList();
        }
        List<EmbeddingSpace> spaces = new ArrayList<>();
        for (Path folder : folders) {
            Map<String, String> stamp = OpenIndex.userData(folder);
            if (stamp != null) {
                spaces.add(spaceOf(stamp, folder.getFileName().toString()));
            }
        }
        spaces.sort(Comparator.comparing(EmbeddingSpace::key));
        return spaces;
    }

    /** Returns what an index says of its space when it is made. */
    static Map<String, String> stampOf(EmbeddingSpace space) {
        return Map.of(
                MODEL, space.modelId(),
                WEIGHTS, space.weightsHash(),
                PREPROCESSING, space.preprocessing(),
                DIMENSION, Integer.toString(space.dimension()));
    }

    private EmbeddingSpace spaceOf(Map<String, String> stamp, String key) throws StoreException {
        EmbeddingSpace space;
        try {
            space =
                    new EmbeddingSpace(
                            stamp.getOrDefault(MODEL, ""),
                            stamp.getOrDefault(WEIGHTS, ""),
                            stamp.getOrDefault(PREPROCESSING, ""),
                            Integer.parseInt(stamp.getOrDefault(DIMENSION, "")));
        } catch (IllegalArgumentException e) {
            throw failures.damaged("the vectors in " + key + " do not say their space");
        }
        if (!space.key().equals(key)) {
            throw failures.damaged("the folder " + key + " holds vectors of " + space);
        }
        return space;
    }

    /**
     * Deletes the index of a space; the stamp first, so that no half of it is ever taken for it.
     */
    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files =
                    found.sorted(
                                    Comparator.comparing((Path file) ->
                                            !file.getFileName().toString().startsWith("segments")))
                            .toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
