package semblance.cli;

import semblance.duplicates.Duplicates;
import semblance.duplicates.Group;
import semblance.duplicates.Look;
import semblance.duplicates.LookProgress;
import semblance.duplicates.Member;
import semblance.duplicates.Relation;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.media.MediaKind;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks for files that are more than alike and prints their groups. */
record NearDuplicates(Library library, Set<MediaKind> kinds, Set<Relation> relations) {
    /** The groups, as JSON has them. */
    record Report(List<Found> groups) {}

    /**
     * A group, as JSON has it.
     *
     * @param bytes that would be free without all but the best
     * @param paths the best first
     * @param best the file to keep
     * @param reason why that one
     */
    record Found(
            String kind, long bytes, List<String> paths, String sort, String best, String reason) {}

    void print(PrintWriter out, PrintWriter err, boolean json)
            throws LibraryException, InterruptedException {
        Duplicates duplicates = new Duplicates(library);
        Look look = duplicates.newLook();
        ProgressPrinter printer = new ProgressPrinter(err, false);
        printer.follow(() -> line(look.progress()));
        try {
            look.execute();
        } finally {
            printer.stop();
        }
        List<Group> groups =
                duplicates.groups().stream()
                        .filter(group -> relations.contains(group.relation()))
                        .filter(group -> kinds.contains(group.kind()))
                        .toList();
        if (json) {
            Json.print(out, new Report(groups.stream().map(NearDuplicates::found).toList()));
        } else {
            print(groups, out);
        }
    }

    private static Found found(Group group) {
        return new Found(
                group.kind().word(),
                group.reclaimableBytes(),
                group.members().stream().map(file -> file.path().toString()).toList(),
                group.relation().word(),
                group.best().path().toString(),
                group.reason().phrase());
    }

    private static void print(List<Group> groups, PrintWriter out) {
        if (groups.isEmpty()) {
            out.println("No duplicates were found.");
        }
        for (Group group : groups) {
            out.println(
                    heading(group)
                            + "; the first is the one to keep, since "
                            + group.reason().phrase()
                            + ":");
            for (Member file : group.members()) {
                out.println("  " + ResultTable.printable(file.path().toString()) + facts(file));
            }
        }
        long spare = groups.stream().mapToLong(Group::reclaimableBytes).sum();
        if (spare > 0) {
            out.println(CommandLineProgram.size(spare) + " would be free without all the others.");
        }
    }

    private static String heading(Group group) {
        int files = group.members().size();
        return files
                + switch (group.relation()) {
                    case SAME_CONTENT -> " copies of one " + group.kind().word() + " file";
                    case SAME_PICTURE -> " changed copies of one picture";
                    case SAME_MOMENT -> " shots of one moment";
                    case SAME_RECORDING ->
                            group.kind() == MediaKind.VIDEO
                                    ? " copies of one film"
                                    : " copies of one recording";
                };
    }

    private static String facts(Member file) {
        String size = CommandLineProgram.size(file.stamp().sizeBytes());
        return file.width() == 0
                ? "  (" + size + ")"
                : String.format(Locale.ROOT, "  (%d x %d, %s)", file.width(), file.height(), size);
    }

    private static String line(LookProgress progress) {
        if (progress.total() == 0) {
            return "";
        }
        Duration left = progress.left();
        return String.format(
                Locale.ROOT,
                "%s  %,d of %,d  %,d pairs%s",
                ProgressPrinter.bar((double) progress.done() / progress.total()),
                progress.done(),
                progress.total(),
                progress.found(),
                left == null ? "" : "  " + ProgressPrinter.clock(left) + " left");
    }
}
