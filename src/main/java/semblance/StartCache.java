package semblance;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the JVM's AOT cache (JEP 483, 514) of the person who runs the program: classes of a start
 * as they are after loading, so that the next start need not read them again. The launcher names
 * the file and gives it to the JVM, which ignores it where it does not fit; here it is made anew
 * once it belongs to another JDK or to other jars. An installed package brings its own.
 *
 * <p>The start that is recorded is one without a screen, in a process of its own, with an empty
 * folder as the person's home: it never meets their library. What fails only makes starts slower.
 */
final class StartCache {
    /** The file, where the launcher wants one kept. */
    static final String FILE = "semblance.start.cache";

    private static final Logger LOG = Logger.getLogger(StartCache.class.getName());
    private static final int MINUTES = 5;

    private final Path file;
    private final Path stamp;

    private StartCache(Path file) {
        this.file = file.toAbsolutePath();
        this.stamp = this.file.resolveSibling(file.getFileName() + ".made-for");
    }

    /** Makes the cache, if one is wanted and the one that is there is not of this program. */
    static void renew() throws InterruptedException {
        @Nullable String wanted = System.getProperty(FILE);
        if (wanted == null || wanted.isEmpty()) {
            return;
        }
        try {
            new StartCache(Path.of(wanted)).renewIfOther();
        } catch (IOException e) {
            LOG.log(Level.FINE, "no cache of the start was made", e);
        }
    }

    private void renewIfOther() throws IOException, InterruptedException {
        String now = stampOf(System.getProperty("java.class.path", ""));
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        // Written first: what fails once would fail at each start.
        Files.writeString(stamp, now);
        Path home = Files.createTempDirectory("semblance-start");
        Path made = home.resolve("start.aot");
        try {
            record(home, made);
            if (Files.exists(made)) {
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(home);
        }
    }

    /** Tells what a cache depends on: the JVM, and all jars beside the first, by size and time. */
    static String stampOf(String classPath) throws IOException {
        StringBuilder text = new StringBuilder(System.getProperty("java.vm.version", ""));
        text.append('\n').append(System.getProperty("java.home")).append('\n');
        Path first = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(first.resolveSibling(""), "*.jar")) {
            beside.forEach(jars::add);
        }
        jars.sort(Comparator.naturalOrder());
        for (Path jar : jars) {
            text.append(jar)
                    .append(' ')
                    .append(Files.size(jar))
                    .append(' ')
                    .append(Files.getLastModifiedTime(jar).toMillis())
                    .append('\n');
        }
        return text.toString();
    }

    private static void record(Path home, Path made) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-XX:AOT"))
                .filter(argument -> !argument.startsWith("-D" + FILE))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-XX:AOTCacheOutput=" + made,
                        "-Duser.home=" + home,
                        "-Dsemblance.start.once=true",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-classpath",
                        System.getProperty("java.class.path", ""),
                        "semblance.Main"));
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
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
