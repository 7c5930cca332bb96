package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import semblance.library.Copies;
import semblance.library.Library;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** Lists files with the same content. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = "Lists files that hold the very same bytes, in groups. Nothing is deleted.")
final class DuplicatesCommand implements Callable<Integer> {
    private final Program program;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(names = "--kind", paramLabel = "K", description = "Only image, audio or video.")
    private @Nullable String kind;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    DuplicatesCommand(Program program) {
        this.program = program;
    }

    /** The groups, as JSON has them. */
    record Report(List<Group> groups) {}

    /** Files with one content. */
    record Group(String kind, long bytes, List<String> paths) {}

    @Override
    public Integer call() throws Exception {
        try (Library opened = program.libraries().openForSearch(library.in(program))) {
            List<Group> groups =
                    opened.copies(SearchCommand.kinds(kind)).stream()
                            .map(DuplicatesCommand::group)
                            .toList();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(out, new Report(groups));
            } else {
                print(groups, out);
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static Group group(Copies copies) {
        List<String> paths = copies.paths().stream().map(Object::toString).toList();
        return new Group(copies.kind().word(), copies.sizeBytes(), paths);
    }

    private static void print(List<Group> groups, PrintWriter out) {
        if (groups.isEmpty()) {
            out.println("No two files have the same content.");
        }
        long spare = 0;
        for (Group group : groups) {
            out.println(
                    group.paths().size()
                            + " copies of one "
                            + group.kind()
                            + " file, "
                            + CommandLineProgram.size(group.bytes())
                            + " each:");
            group.paths().forEach(path -> out.println("  " + ResultTable.printable(path)));
            spare += group.bytes() * (group.paths().size() - 1);
        }
        if (spare > 0) {
            out.println(CommandLineProgram.size(spare) + " are taken by copies.");
        }
    }
}
