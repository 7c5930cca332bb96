package semblance.models;

import semblance.models.ModelException.Problem;
import semblance.models.ModelFile.Role;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds a model's files among those that a person names, by their names. */
final class ImportSource {
    private static final Pattern WEIGHTS = Pattern.compile(".*\\.(safetensors|pth|pt|bin)");
    private static final Pattern MERGES = Pattern.compile("bpe_simple_vocab.*\\.txt(\\.gz)?");

    private final Set<String> officialNames;

    /**
     * @param cards models that it may be
     */
    ImportSource(List<ModelCard> cards) {
        officialNames =
                cards.stream()
                        .flatMap(card -> card.files().stream())
                        .map(ModelFile::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns one file for each role that there is one for; weights are always there. */
    Map<Role, Path> find(List<Path> paths) throws ModelException {
        Map<Role, Path> named = new EnumMap<>(Role.class);
        Map<Role, List<Path>> beside = new EnumMap<>(Role.class);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path file : filesIn(path)) {
                    role(file)
                            .ifPresent(role ->
                                    beside.computeIfAbsent(role, _ -> new ArrayList<>()).add(file));
                }
            } else if (Files.isRegularFile(path)) {
                Role role = role(path).orElseThrow(() -> unknown(path));
                if (named.put(role, path) != null) {
                    throw new ModelException(
                            Problem.REFUSED,
                            "There are two files of " + role.word() + ": name one of them.");
                }
            } else {
                throw new ModelException(
                        Problem.NO_SUCH_FILE,
                        "There is no file " + path + ": check the name, or connect its drive.");
            }
        }
        for (Map.Entry<Role, List<Path>> found : beside.entrySet()) {
            if (!named.containsKey(found.getKey())) {
                named.put(found.getKey(), choice(found.getValue()));
            }
        }
        if (!named.containsKey(Role.WEIGHTS)) {
            throw new ModelException(
                    Problem.REFUSED,
                    "There are no weights in "
                            + paths.stream().map(Path::toString).collect(Collectors.joining(", "))
                            + ": they end in .safetensors, .pth, .pt or .bin.");
        }
        return named;
    }

    /** Takes the official one, or the only one, or the only one in the safer format. */
    private Path choice(List<Path> files) throws ModelException {
        List<Path> official =
                files.stream().filter(file -> officialNames.contains(name(file))).toList();
        List<Path> left = official.isEmpty() ? files : official;
        if (left.size() > 1) {
            left =
                    left.stream()
                            .filter(file ->
                                    name(file).endsWith(".safetensors")
                                            || name(file).endsWith(".json"))
                            .toList();
        }
        if (left.size() == 1) {
            return left.get(0);
        }
        throw new ModelException(
                Problem.REFUSED,
                "There are several files that it could be: name one of "
                        + files.stream()
                                .map(ImportSource::name)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static Optional<Role> role(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        if (name.equals("tokenizer.json") || MERGES.matcher(name).matches()) {
            return Optional.of(Role.VOCABULARY);
        }
        if (name.equals("config.json")) {
            return Optional.of(Role.CONFIG);
        }
        boolean isHidden = name.startsWith(".");
        return isHidden || !WEIGHTS.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Role.WEIGHTS);
    }

    private static ModelException unknown(Path file) {
        return new ModelException(
                Problem.REFUSED,
                file
                        + " is no file of a model: weights end in .safetensors, .pth, .pt or .bin, a vocabulary is named"
                        + " tokenizer.json or bpe_simple_vocab_16e6.txt.gz, and there may be a config.json.");
    }

    private static List<Path> filesIn(Path folder) throws ModelException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new ModelException(
                    Problem.NO_SUCH_FILE, "The folder " + folder + " cannot be read.", e);
        }
        files.sort(null);
        return files;
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
