package semblance.ui.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Starts the program and others on this JDK and these jars, at home in a folder of their own. On a
 * system whose windows need a display and that has none, they draw into memory.
 */
final class Processes {
    private static final Path JAVA = Path.of(System.getProperty("java.home", ""), "bin", "java");

    private final Path home;
    private final Path program;

    Processes(Path home, Path program) {
        this.home = home;
        this.program = program;
    }

    Path cache() {
        return home.resolve("start.aot");
    }

    /** What starts a class of the program's own. */
    List<String> own(String mainClass) {
        List<String> command = java();
        command.add(mainClass);
        return command;
    }

    /** What the launcher runs, but for its search for a JDK. */
    List<String> semblance(boolean cached) {
        List<String> command = java();
        command.add(1, "--add-modules=jdk.incubator.vector");
        command.add(1, "-Xlog:disable");
        if (cached) {
            command.add(1, "-XX:AOTCache=" + cache());
            command.add(1, "-Dsemblance.start.cache=" + cache());
        }
        command.add(1, "-Dsemblance.start.report=true");
        command.add(1, "-Dsemblance.home=" + program.toAbsolutePath());
        command.add("semblance.Main");
        return command;
    }

    static boolean hasJava() {
        return Files.exists(JAVA) || Files.exists(JAVA.resolveSibling("java.exe"));
    }

    private List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Duser.home=" + home);
        boolean isUnix = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        if (isUnix && System.getenv("DISPLAY") == null) {
            command.add("-Dglass.platform=Headless");
            command.add("-Dprism.order=sw");
        }
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        return command;
    }

    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        for (String folder :
                List.of(
                        "HOME",
                        "XDG_CONFIG_HOME",
                        "XDG_DATA_HOME",
                        "XDG_CACHE_HOME",
                        "APPDATA",
                        "LOCALAPPDATA")) {
            builder.environment().put(folder, home.toString());
        }
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
