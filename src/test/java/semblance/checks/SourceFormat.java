package semblance.checks;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats the sources with google-java-format in its AOSP style. It runs on the project's own JDK:
 * a Maven plugin would run on Maven's, which may be older than the syntax it has to read.
 */
final class SourceFormat {
    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private SourceFormat() {}

    /** Formats all Java files below the folder given. */
    public static void main(String[] args) throws IOException, FormatterException {
        for (Path file : new SourceFormat().unformatted(Path.of(args[0]))) {
            Files.writeString(file, new SourceFormat().formatted(Files.readString(file)));
            System.out.println("formatted " + file);
        }
    }

    /** Returns the Java files below {@code folder} that are not formatted. */
    static List<Path> unformattedBelow(Path folder) throws IOException, FormatterException {
        return new SourceFormat().unformatted(folder);
    }

    private List<Path> unformatted(Path folder) throws IOException, FormatterException {
        List<Path> found = new java.util.ArrayList<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(folder)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        for (Path file : sources) {
            String source = Files.readString(file);
            if (!source.equals(formatted(source))) {
                found.add(file);
            }
        }
        return found;
    }

    private String formatted(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(source, Style.AOSP);
        return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    }
}
