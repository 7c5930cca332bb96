package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import semblance.library.Library;
import semblance.media.MediaKind;
import semblance.search.Condition;
import semblance.search.ConditionException;
import semblance.search.SearchOptions;
import semblance.search.SearchResults;
import semblance.search.export.Answer;
import semblance.search.export.Export;
import semblance.search.export.Format;
import semblance.search.export.SheetWords;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Searches the library. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Finds what resembles a file or is described by words. Several of both may be given.",
        footer = {
            "",
            "Examples:",
            "  semblance search --like holiday.jpg --kind image",
            "  semblance search --like film.mp4 --span 12.5-20 --json",
            "  semblance search --text \"a dog on a beach\" --not people",
            "  semblance search --like harbour.jpg --text \"at night\"",
            "  semblance search --text \"barking dog\" --kind audio --where \"duration<1m\"",
            "  semblance search --where \"artist~bach\" --where \"date>=1990\""
        })
final class SearchCommand implements Callable<Integer> {
    private static final int USUAL_RESULTS = 20;

    private final Program program;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(names = "--text", paramLabel = "T", description = "Words that say what to find.")
    private List<String> texts = List.of();

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<LikeFile> likes = new ArrayList<>();

    @Option(
            names = "--unlike",
            paramLabel = "FILE",
            description = "Results move away from what resembles FILE.")
    private List<Path> unlike = List.of();

    @Option(
            names = "--not",
            paramLabel = "T",
            description =
                    "Leaves out files whose names or metadata hold these words, and moves away from what they"
                            + " describe.")
    private List<String> without = List.of();

    @Option(names = "--kind", paramLabel = "K", description = "Only image, audio or video.")
    private @Nullable String kind;

    @Option(names = "--in", paramLabel = "FOLDER", description = "Only files below FOLDER.")
    private @Nullable Path folder;

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description =
                    "Only files whose facts meet this, as in duration>1:30 or artist~bach; may be given"
                            + " several times, and alone. Facts: duration, width, height, size,"
                            + " codec, container, rate, channels, bitrate, fps, date, title, artist,"
                            + " album, genre, track, comment, description, camera, lens, place,"
                            + " label, orientation, colour.")
    private List<String> where = List.of();

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "This model answers (default: the best that has seen most files).")
    private @Nullable String model;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many results at most (default: 20).")
    private int top = USUAL_RESULTS;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description =
                    "Also writes the results to FILE: a table (.csv), the JSON object (.json) or a"
                            + " page of small pictures (.html).")
    private @Nullable Path export;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    SearchCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        if (likes.isEmpty() && texts.stream().allMatch(String::isBlank) && where.isEmpty()) {
            throw new UsageException(
                    "Say what to search for: --like FILE, --text WORDS or --where CONDITION.");
        }
        if (likes.isEmpty() && texts.stream().allMatch(String::isBlank) && !unlike.isEmpty()) {
            throw new UsageException("--unlike goes with --like FILE or --text WORDS.");
        }
        QueryWords query = new QueryWords(texts, likes, unlike, String.join(" ", without));
        SearchOptions options = options();
        Path file = export;
        if (file != null && Format.of(file).isEmpty()) {
            throw new UsageException(
                    "--export takes a file whose name ends in .csv, .json or .html.");
        }
        try (Library opened = program.libraries().openForSearch(library.in(program))) {
            SearchResults results =
                    program.searchers().apply(opened).search(query.toQuery(), options);
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            results.notices().forEach(err::println);
            err.flush();
            if (json) {
                Json.print(out, SearchAnswer.of(query, options, results));
            } else {
                new ResultTable(out).print(results);
            }
            out.flush();
            if (file != null) {
                Answer answer =
                        new Answer(
                                SearchAnswer.asked(query, options),
                                String.join(", ", query.texts()),
                                results.took().toMillis(),
                                results.cutoff(),
                                results.results());
                export(answer, file, opened);
                err.println("Written to " + file + ".");
                err.flush();
            }
        }
        return ExitCode.DONE;
    }

    private static void export(Answer answer, Path file, Library library) throws UsageException {
        try {
            new Export(library::thumbnail, SheetWords.ENGLISH)
                    .write(answer, Format.of(file).orElseThrow(), file);
        } catch (IOException e) {
            throw new UsageException(
                    file + " cannot be written: check its folder and the free space on its disk.");
        }
    }

    private SearchOptions options() throws UsageException, ModelMissingException {
        if (top < 1) {
            throw new UsageException("--top takes a number from 1 up.");
        }
        if (model != null) {
            ModelMissingException.requireInstalled(program, model);
        }
        List<Condition> conditions = new ArrayList<>();
        for (String condition : where) {
            try {
                conditions.add(Condition.parse(condition));
            } catch (ConditionException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        return new SearchOptions(kinds(kind), folder, model, top, conditions);
    }

    static Set<MediaKind> kinds(@Nullable String word) throws UsageException {
        if (word == null) {
            return Set.of(MediaKind.values());
        }
        return Set.of(
                MediaKind.ofWord(word)
                        .orElseThrow(() ->
                                new UsageException(
                                        "--kind takes image, audio or video, not " + word + ".")));
    }
}
