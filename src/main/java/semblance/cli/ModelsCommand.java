package semblance.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The door to the commands for models. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description =
                "Tells which models there are, installs, checks and removes them. Only 'get' uses the network.")
final class ModelsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    private ModelsCommand() {}

    static CommandLine withAll(Program program) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand(new ModelsListCommand(program))
                .addSubcommand(new ModelsGetCommand(program))
                .addSubcommand(new ModelsImportCommand(program))
                .addSubcommand(new ModelsCheckCommand(program))
                .addSubcommand(new ModelsRemoveCommand(program))
                .addSubcommand(new ModelsUseCommand(program));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with models: list, get, import, check, remove or use.");
    }
}
