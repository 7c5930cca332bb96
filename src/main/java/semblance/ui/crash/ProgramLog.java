package semblance.ui.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The program's log: a few small files in its own folder, of which the oldest is overwritten. It
 * holds no paths and no names of files, so that it can be sent to somebody as it is.
 */
public final class ProgramLog {
    private static final int BYTES = 500_000;
    private static final int FILES = 3;

    private ProgramLog() {}

    /** Begins to keep the log. Without a folder that can be written to there is none. */
    public static void begin(Path folder) {
        try {
            Files.createDirectories(folder);
            Handler handler = new FileHandler(pattern(folder), BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new Scrubbed());
            handler.setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException | SecurityException refused) {
            // The program works as well without.
            return;
        }
    }

    /** In patterns of file handlers a percent sign stands for something else. */
    private static String pattern(Path folder) {
        return folder.toString().replace("%", "%%") + "/semblance.%g.log";
    }

    /** Writes one line, and the trace of an error below it. */
    static final class Scrubbed extends Formatter {
        @Override
        public String format(LogRecord message) {
            StringWriter text = new StringWriter();
            text.append(message.getInstant().truncatedTo(ChronoUnit.SECONDS).toString())
                    .append(' ')
                    .append(message.getLevel().getName())
                    .append(' ')
                    .append(formatMessage(message))
                    .append('\n');
            if (message.getThrown() != null) {
                message.getThrown().printStackTrace(new PrintWriter(text));
            }
            return PrivateWords.ofThisSystem().scrub(text.toString()) + "\n";
        }
    }
}
