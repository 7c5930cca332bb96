package semblance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import semblance.library.Library;
import semblance.library.LibraryFolder;
import semblance.library.LibraryStatus;
import semblance.library.ModelCoverage;
import semblance.media.MediaKind;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Tells what the library holds. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells what is indexed, and with which model.")
final class StatusCommand implements Callable<Integer> {
    private final Program program;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    StatusCommand(Program program) {
        this.program = program;
    }

    /** The status, as JSON has it. */
    record Report(
            String library,
            List<Folder> folders,
            Map<String, Long> files,
            long failed,
            Map<String, Long> vectors,
            Map<String, ModelCoverage> models,
            long fingerprints,
            long bytesOnDisk) {}

    /** One folder of the library. */
    record Folder(String path, boolean online, long files, long failed) {}

    @Override
    public Integer call() throws Exception {
        try (Library opened = program.libraries().openForSearch(library.in(program))) {
            LibraryStatus status = opened.status();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(out, report(status));
            } else {
                print(status, out);
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static Report report(LibraryStatus status) {
        Map<String, Long> files = new LinkedHashMap<>();
        for (MediaKind kind : MediaKind.values()) {
            files.put(kind.word(), status.files().getOrDefault(kind, 0L));
        }
        List<Folder> folders =
                status.folders().stream()
                        .map(folder ->
                                new Folder(
                                        folder.folder().toString(),
                                        folder.online(),
                                        folder.files(),
                                        folder.failed()))
                        .toList();
        return new Report(
                status.location().toString(),
                folders,
                files,
                status.failed(),
                new TreeMap<>(status.vectors()),
                new TreeMap<>(status.models()),
                status.fingerprints(),
                status.bytesOnDisk());
    }

    private static void print(LibraryStatus status, PrintWriter out) {
        out.println(
                "Library "
                        + status.location()
                        + ", "
                        + CommandLineProgram.size(status.bytesOnDisk()));
        for (LibraryFolder folder : status.folders()) {
            out.println(
                    "  "
                            + ResultTable.printable(folder.folder().toString())
                            + (folder.online() ? "" : "  (not connected)")
                            + ": "
                            + count(folder.files(), "file")
                            + (folder.failed() == 0 ? "" : ", " + folder.failed() + " failed"));
        }
        out.println(
                count(status.files().getOrDefault(MediaKind.IMAGE, 0L), "picture")
                        + ", "
                        + count(status.files().getOrDefault(MediaKind.AUDIO, 0L), "sound")
                        + ", "
                        + count(status.files().getOrDefault(MediaKind.VIDEO, 0L), "video")
                        + (status.failed() == 0
                                ? ""
                                : ", "
                                        + status.failed()
                                        + " failed ('semblance failures' tells why)"));
        new TreeMap<>(status.models())
                .forEach((model, coverage) ->
                        out.println(
                                "  "
                                        + model
                                        + ": "
                                        + coverage.files()
                                        + " of "
                                        + count(coverage.ofFiles(), "file")
                                        + ", "
                                        + count(coverage.vectors(), "vector")));
        long heard =
                status.files().getOrDefault(MediaKind.AUDIO, 0L)
                        + status.files().getOrDefault(MediaKind.VIDEO, 0L);
        if (heard > 0) {
            out.println(
                    "  fingerprints: " + status.fingerprints() + " of " + count(heard, "file"));
        }
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
