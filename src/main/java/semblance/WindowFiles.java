package semblance;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells a start of the window from a command: without arguments the window opens; so it does with
 * {@code --find-similar FILE...}, or with nothing but files that are there, which is how systems
 * open files with a program. A file that is called as a command is must be given with its folder:
 * {@code ./index}.
 */
final class WindowFiles {
    static final String OPTION = "--find-similar";

    private WindowFiles() {}

    /**
     * Returns the files to open the window with.
     *
     * @param isCommand tells whether a word is a command
     * @return empty if the arguments are a command's
     */
    static Optional<List<Path>> of(List<String> arguments, Predicate<String> isCommand) {
        if (arguments.isEmpty()) {
            return Optional.of(List.of());
        }
        boolean said = arguments.getFirst().equals(OPTION);
        List<String> names = said ? arguments.subList(1, arguments.size()) : arguments;
        if (!said && (names.getFirst().startsWith("-") || isCommand.test(names.getFirst()))) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Optional<Path> file = file(name);
            if (file.isPresent() && (said || Files.exists(file.get()))) {
                files.add(file.get());
            } else if (!said) {
                // A misspelt command, which the command line knows how to tell of.
                return Optional.empty();
            }
        }
        return Optional.of(files);
    }

    private static Optional<Path> file(String name) {
        try {
            // What is no path at all is an illegal argument, too.
            Path path = name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name);
            return Optional.of(path.toAbsolutePath().normalize());
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty();
        }
    }
}
