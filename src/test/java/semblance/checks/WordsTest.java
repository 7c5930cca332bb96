package semblance.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources and the documents never hold, and how long a source may be. */
class WordsTest {
    private static final int MOST_LINES = 300;

    /** Folders of one machine and addresses of its mirrors mean nothing to any other reader. */
    private static final Pattern MACHINE =
            Pattern.compile(
                    "[/]work/|(?<![\\w.])/tmp/|[/]root/|[/]home/\\w+/|localhost:|127\\.0\\.0\\.1");

    private static final Pattern TEXT =
            Pattern.compile(".*\\.(java|md|txt|xml|css|bat|properties|json)");

    @Test
    void textsNameNoFolderOfOneMachine() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : texts()) {
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                if (MACHINE.matcher(lines.get(line)).find()) {
                    found.add(file + ":" + (line + 1));
                }
            }
        }
        // This file has to name what it looks for.
        found.removeIf(place -> place.contains("WordsTest.java"));
        assertEquals(List.of(), found);
    }

    @Test
    void sourcesStaySmall() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : below(Path.of("src/main/java"))) {
            long lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertEquals(
                List.of(), tooLong, "at most " + MOST_LINES + " lines: split by what each part is");
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path file : below(Path.of("src/main/java"))) {
            Path folder = file.resolveSibling("package-info.java");
            if (!Files.exists(folder) && !silent.contains(folder)) {
                silent.add(folder);
            }
        }
        assertEquals(List.of(), silent);
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        texts.addAll(below(Path.of("src")));
        texts.addAll(below(Path.of("assets")));
        texts.addAll(below(Path.of("installer")));
        texts.add(Path.of("pom.xml"));
        texts.add(Path.of("README.md"));
        texts.removeIf(file ->
                !Files.isRegularFile(file)
                        || !(TEXT.matcher(file.toString()).matches()
                                || file.startsWith("src/main/launcher")));
        return texts;
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
