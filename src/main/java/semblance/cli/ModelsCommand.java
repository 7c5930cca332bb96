package semblance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import semblance.media.MediaKind;
import semblance.models.ModelCard;

import java.io.PrintWriter;
import java.util.List;

/** Tells which models there are. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Tells which models there are.")
final class ModelsCommand implements Runnable {
    private final Program program;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    ModelsCommand(Program program) {
        this.program = program;
    }

    /** A model, as JSON has it. */
    record Card(
            String id,
            String family,
            List<String> kinds,
            String licence,
            String about,
            boolean installed) {}

    /** The models, as JSON has them. */
    record Report(List<Card> models) {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with models: 'semblance models list'.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the models.")
    void list(@Option(names = "--json", description = "Prints one JSON object.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        List<ModelCard> cards = program.models().cards();
        if (json) {
            Json.print(out, new Report(cards.stream().map(ModelsCommand::card).toList()));
        } else {
            for (ModelCard card : cards) {
                out.println(
                        card.id() + "  (" + String.join(", ", kinds(card)) + ")  " + card.about());
            }
        }
        out.flush();
    }

    private static Card card(ModelCard card) {
        return new Card(card.id(), card.family(), kinds(card), card.licence(), card.about(), true);
    }

    private static List<String> kinds(ModelCard card) {
        return card.kinds().stream().map(MediaKind::word).sorted().toList();
    }
}
