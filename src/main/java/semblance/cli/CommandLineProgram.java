package semblance.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import semblance.library.LibraryException;
import semblance.library.PreviewException;
import semblance.models.ModelException;
import semblance.search.SearchException;
import semblance.settings.SettingsException;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;

/**
 * The root of all commands, and the one place where their errors become a sentence and an exit
 * code.
 */
@Command(
        name = "semblance",
        mixinStandardHelpOptions = true,
        version = "Semblance " + CommandLineProgram.VERSION,
        description = {
            "Finds the pictures, sounds and video moments in your own folders that resemble a file or your words.",
            "Without a command it opens its window; with files, or --find-similar FILE, it searches for them there.",
            "Nothing ever leaves this computer."
        },
        subcommands = HelpCommand.class,
        footer = {
            "",
            "Exit codes: 0 done; 1 done, but some files failed; 2 wrong usage; 3 a needed model is missing or broken; 4 the library"
                    + " cannot be opened; 5 out of disk or memory; 70 a bug."
        })
public final class CommandLineProgram implements Runnable {
    /** The words that are commands, and never names of files. */
    public static final Set<String> COMMANDS =
            Set.of(
                    "help",
                    "index",
                    "search",
                    "duplicates",
                    "status",
                    "failures",
                    "models",
                    "embed",
                    "bench",
                    "watch");

    /** The program's version, as the pom has it. */
    public static final String VERSION = "0.1.0";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    private CommandLineProgram() {}

    /** Runs the command that {@code args} name and returns the exit code. */
    public static int run(Program program, String... args) {
        CommandLine line = commandLine(program);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError _) {
            line.getErr()
                    .println(
                            "There was not enough memory: close other programs or index with '--workers 1', then try"
                                    + " again; what was saved is kept.");
            line.getErr().flush();
            return ExitCode.OUT_OF_DISK_OR_MEMORY;
        } catch (Error e) {
            return bug(e, line.getErr());
        }
    }

    /** Returns the exit code for a library that cannot be opened. */
    public static int exitCode(LibraryException problem) {
        return ExitCode.of(problem.problem());
    }

    /** Returns the exit code for a bug. */
    public static int exitCodeOfBug() {
        return ExitCode.BUG;
    }

    /** Returns the exit code for a window that has no screen to stand on. */
    public static int exitCodeWithoutDisplay() {
        return ExitCode.USAGE;
    }

    static CommandLine commandLine(Program program) {
        CommandLine line = new CommandLine(new CommandLineProgram());
        line.addSubcommand(new IndexCommand(program))
                .addSubcommand(new SearchCommand(program))
                .addSubcommand(new DuplicatesCommand(program))
                .addSubcommand(new StatusCommand(program))
                .addSubcommand(new FailuresCommand(program))
                .addSubcommand(ModelsCommand.withAll(program))
                .addSubcommand(new EmbedCommand(program))
                .addSubcommand(new BenchCommand(program))
                .addSubcommand(new WatchCommand(program));
        line.setParameterExceptionHandler(CommandLineProgram::misused);
        line.setExecutionExceptionHandler((problem, command, _) -> failed(problem, command));
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    /** Without a command there is nothing to do here: the window is opened elsewhere. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command; 'semblance help' lists them.");
    }

    private static int misused(ParameterException problem, String[] args) {
        PrintWriter err = problem.getCommandLine().getErr();
        err.println(problem.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.println(
                    "'semblance help "
                            + problem.getCommandLine().getCommandName()
                            + "' tells more.");
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private static int failed(Exception problem, CommandLine command) {
        PrintWriter err = command.getErr();
        int code =
                switch (problem) {
                    case LibraryException e -> ExitCode.of(e.problem());
                    case SearchException e ->
                            switch (e.problem()) {
                                case UNREADABLE -> ExitCode.USAGE;
                                case MODEL_MISSING, MODEL_BROKEN -> ExitCode.MODEL_MISSING;
                            };
                    case ModelException e -> ExitCode.of(e.problem());
                    case ModelMissingException _ -> ExitCode.MODEL_MISSING;
                    case SettingsException _ -> ExitCode.OUT_OF_DISK_OR_MEMORY;
                    case PreviewException _ -> ExitCode.USAGE;
                    case UsageException _ -> ExitCode.USAGE;
                    default -> ExitCode.BUG;
                };
        if (code == ExitCode.BUG) {
            return bug(problem, err);
        }
        err.println(problem.getMessage());
        err.flush();
        return code;
    }

    private static int bug(Throwable problem, PrintWriter err) {
        err.println(
                "Semblance met a bug of its own and stopped; the library is as it was last saved. Please report this:");
        problem.printStackTrace(err);
        err.flush();
        return ExitCode.BUG;
    }

    /** Returns bytes as a person reads them. */
    static String size(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        // 999.95 kB would be rounded to 1000.0 kB.
        while (value >= 999.95 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }
}
