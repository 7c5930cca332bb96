package semblance.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import semblance.media.MediaKind;
import semblance.models.InstalledModel;
import semblance.models.ModelCard;
import semblance.models.ModelChoice;
import semblance.models.ModelStore;
import semblance.models.PartialModel;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Lists the models that there are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the models: what they are for, and which are installed and in use.")
final class ModelsListCommand implements Callable<Integer> {
    private final Program program;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    ModelsListCommand(Program program) {
        this.program = program;
    }

    /**
     * A model, as JSON has it.
     *
     * @param inUse the kinds of file that it is used for where nothing else is said
     * @param downloadBytes as far as they are known
     * @param downloadSizeKnown whether these are all of them
     * @param recommended whether it is offered first
     */
    record Model(
            String id,
            String name,
            String family,
            List<String> kinds,
            boolean understandsText,
            int dimension,
            String input,
            String licence,
            @Nullable String licenceLink,
            String about,
            int rank,
            boolean recommended,
            boolean installed,
            boolean verified,
            List<String> inUse,
            long downloadBytes,
            boolean downloadSizeKnown,
            long bytesOnDisk) {}

    /** The models, as JSON has them. */
    record Report(List<Model> models, List<PartialModel> partial, List<String> damaged) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ModelStore store = program.models();
        Report report = new Report(models(), store.partial(), store.damaged());
        if (json) {
            Json.print(out, report);
        } else {
            report.models().forEach(model -> print(model, out));
        }
        for (String problem : store.catalog().problems()) {
            err.println(problem);
        }
        for (String id : report.damaged()) {
            err.println(
                    "The model "
                            + id
                            + " is damaged: install it again, or 'semblance models remove "
                            + id
                            + "'.");
        }
        for (PartialModel partial : report.partial()) {
            err.println(
                    CommandLineProgram.size(partial.bytes())
                            + " of "
                            + partial.id()
                            + " have arrived: 'semblance models get "
                            + partial.id()
                            + "' goes on, 'semblance models remove "
                            + partial.id()
                            + "' deletes them.");
        }
        out.flush();
        err.flush();
        return ExitCode.DONE;
    }

    private List<Model> models() {
        List<ModelCard> usable = program.models().usable();
        List<ModelCard> cards = new ArrayList<>(usable);
        for (ModelCard card : program.models().catalog().cards()) {
            if (usable.stream().noneMatch(it -> it.id().equals(card.id()))) {
                cards.add(card);
            }
        }
        cards.sort(Comparator.comparingInt(ModelCard::rank).thenComparing(ModelCard::id));
        return cards.stream().map(card -> model(card, usable)).toList();
    }

    /** A film is seen by one model and heard by another, each in use as it is for its own kind. */
    private boolean isInUse(ModelCard card, MediaKind kind, List<ModelCard> usable) {
        MediaKind side =
                switch (kind) {
                    case IMAGE, AUDIO -> kind;
                    case VIDEO ->
                            card.kinds().contains(MediaKind.AUDIO)
                                    ? MediaKind.AUDIO
                                    : MediaKind.IMAGE;
                };
        return ModelChoice.inUse(side, usable, program.settings().settings().modelChoice().chosen())
                .filter(it -> it.id().equals(card.id()))
                .isPresent();
    }

    private Model model(ModelCard card, List<ModelCard> usable) {
        Optional<InstalledModel> installed = program.models().find(card.id());
        List<String> inUse =
                card.kinds().stream()
                        .filter(kind -> isInUse(card, kind, usable))
                        .map(MediaKind::word)
                        .sorted()
                        .toList();
        return new Model(
                card.id(),
                card.name(),
                card.family(),
                card.kinds().stream().map(MediaKind::word).sorted().toList(),
                card.understandsText(),
                card.dimension(),
                card.input(),
                card.licence(),
                Objects.toString(card.licenceLink(), null),
                card.about(),
                card.rank(),
                card.isRecommended(),
                card.isBuiltIn() || installed.isPresent(),
                card.isBuiltIn() || installed.filter(InstalledModel::isVerified).isPresent(),
                inUse,
                card.downloadBytes(),
                card.isDownloadSizeKnown(),
                program.models().bytesOnDisk(card.id()));
    }

    private static void print(Model model, PrintWriter out) {
        String kinds = String.join(", ", model.kinds());
        out.println(
                ResultTable.printable(model.id())
                        + "  ("
                        + kinds
                        + (model.understandsText() ? ", words" : "")
                        + ")  "
                        + state(model)
                        + (model.inUse().isEmpty()
                                ? ""
                                : "; in use for " + String.join(", ", model.inUse())));
        out.println("    " + model.about());
        out.println("    Licence " + model.licence() + link(model.licenceLink()));
    }

    private static String link(@Nullable String link) {
        return link == null ? "" : ", " + link;
    }

    private static String state(Model model) {
        if (!model.installed()) {
            return (model.recommended() ? "recommended, " : "")
                    + "not installed, download of "
                    + download(model);
        }
        if (model.bytesOnDisk() == 0) {
            return "part of the program";
        }
        return (model.verified() ? "installed, verified, " : "installed, not verified, ")
                + CommandLineProgram.size(model.bytesOnDisk());
    }

    private static String download(Model model) {
        if (model.downloadBytes() == 0) {
            return "unknown size";
        }
        return (model.downloadSizeKnown() ? "" : "more than ")
                + CommandLineProgram.size(model.downloadBytes());
    }
}
