package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.models.Installation;
import semblance.models.ModelException;
import semblance.models.ModelFile;
import semblance.models.ModelProgress;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs what takes long with its progress shown, and tells what was installed. */
final class ModelWork {
    private ModelWork() {}

    /** What is done. */
    interface Task<T> {
        T run(Consumer<ModelProgress> listener) throws ModelException, InterruptedException;
    }

    /** An installed model, as JSON has it. */
    record Report(
            String id,
            String family,
            boolean installed,
            boolean verified,
            boolean understandsText,
            String sha256,
            List<String> files,
            List<String> notes) {}

    static <T> T withProgress(PrintWriter err, Task<T> task)
            throws ModelException, InterruptedException {
        AtomicReference<@Nullable ModelProgress> latest = new AtomicReference<>();
        ProgressPrinter printer = new ProgressPrinter(err, false);
        printer.follow(() -> ModelProgressLine.of(latest.get()));
        try {
            return task.run(latest::set);
        } finally {
            printer.stop();
        }
    }

    static void tell(Installation done, boolean json, PrintWriter out, PrintWriter err) {
        if (json) {
            Json.print(
                    out,
                    new Report(
                            done.model().id(),
                            done.model().card().family(),
                            true,
                            done.model().isVerified(),
                            done.model().card().understandsText(),
                            done.model().weightsHash(),
                            files(done),
                            done.notes()));
        } else {
            out.println(
                    "Installed: "
                            + done.model().id()
                            + (done.model().isVerified() ? ", verified." : ", not verified."));
        }
        done.notes().forEach(err::println);
        out.flush();
        err.flush();
    }

    private static List<String> files(Installation done) {
        return done.model().files().entrySet().stream()
                .sorted(java.util.Map.Entry.<ModelFile.Role, java.nio.file.Path>comparingByKey())
                .map(file -> file.getValue().toString())
                .toList();
    }
}
