package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import semblance.duplicates.Relation;
import semblance.library.Copies;
import semblance.library.Library;
import semblance.media.MediaKind;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Lists files with the same content and, if asked, those that are more than alike. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = {
            "Lists files that hold the very same bytes, in groups; with --near also changed copies of"
                    + " one picture, shots of one moment, and copies of one recording or film."
                    + " Nothing is deleted."
        })
final class DuplicatesCommand implements Callable<Integer> {
    private final Program program;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(names = "--kind", paramLabel = "K", description = "Only image, audio or video.")
    private @Nullable String kind;

    @Option(
            names = "--near",
            description =
                    "Also what is not the same bytes. The first time all files are compared; later"
                            + " only new ones are.")
    private boolean near;

    @Option(
            names = "--sort",
            paramLabel = "S",
            split = ",",
            description =
                    "Only these sorts of groups: content, picture, moment, recording. All but content"
                            + " imply --near.")
    private List<String> sorts = List.of();

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
    record Group(String kind, long bytes, List<String> paths, String sort) {}

    @Override
    public Integer call() throws Exception {
        Set<MediaKind> kinds = SearchCommand.kinds(kind);
        Set<Relation> relations = relations();
        try (Library opened = program.libraries().openForSearch(library.in(program))) {
            PrintWriter out = spec.commandLine().getOut();
            if (near || !relations.equals(Set.of(Relation.SAME_CONTENT))) {
                new NearDuplicates(opened, kinds, relations)
                        .print(out, spec.commandLine().getErr(), json);
            } else {
                List<Group> groups =
                        opened.copies(kinds).stream().map(DuplicatesCommand::group).toList();
                if (json) {
                    Json.print(out, new Report(groups));
                } else {
                    print(groups, out);
                }
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    private Set<Relation> relations() throws UsageException {
        if (sorts.isEmpty()) {
            return near ? Set.of(Relation.values()) : Set.of(Relation.SAME_CONTENT);
        }
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (String sort : sorts) {
            relations.add(
                    Relation.ofWord(sort)
                            .orElseThrow(() ->
                                    new UsageException(
                                            "--sort takes content, picture, moment or recording,"
                                                    + " not "
                                                    + sort
                                                    + ".")));
        }
        return relations;
    }

    private static Group group(Copies copies) {
        List<String> paths = copies.paths().stream().map(Object::toString).toList();
        return new Group(
                copies.kind().word(), copies.sizeBytes(), paths, Relation.SAME_CONTENT.word());
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
