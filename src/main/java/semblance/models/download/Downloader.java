package semblance.models.download;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;

/**
 * Fetches files. What has arrived is kept when a download ends early, by a failure, an interruption
 * or the end of the program, and the next one goes on from there. Safe for use by many threads, but
 * one target is for one of them at a time.
 */
public final class Downloader {
    private final DownloadLimits limits;

    public Downloader(DownloadLimits limits) {
        this.limits = limits;
    }

    /**
     * Fetches a file, checks its size and hash, and puts it at {@code target} in one step.
     *
     * @return its SHA-256
     * @throws DownloadException if no source gives it; {@code target} is then as before
     * @throws InterruptedException soon after the thread was interrupted
     */
    public String fetch(RemoteFile file, Path target, DownloadListener listener)
            throws DownloadException, InterruptedException {
        SourceException failure = null;
        try (PartFile part = PartFile.open(target);
                Connection connection = new Connection(limits)) {
            for (URI source : file.sources()) {
                try {
                    Transfer transfer = new Transfer(file, source, part, connection, limits);
                    return fetch(transfer, part, listener);
                } catch (SourceException e) {
                    failure = moreTelling(failure, e);
                }
            }
        }
        throw failure == null
                ? new DownloadException(
                        DownloadException.Problem.NO_FILE,
                        "No place is known to download " + file.name() + " from.",
                        null)
                : failure.asFinal();
    }

    /** Tries one source until it gives the file, or gives nothing new for too many times. */
    private String fetch(Transfer transfer, PartFile part, DownloadListener listener)
            throws SourceException, DownloadException, InterruptedException {
        long atStart = part.length();
        long furthest = atStart;
        int failures = 0;
        while (true) {
            try {
                String hash = transfer.run(listener);
                part.complete();
                return hash;
            } catch (SourceException e) {
                if (part.length() > furthest) {
                    furthest = part.length();
                    failures = 0;
                }
                failures++;
                // Who is offline from the start should be told soon.
                boolean isOffline =
                        e.problem() == DownloadException.Problem.NO_NETWORK && furthest == atStart;
                int retries = isOffline ? Math.min(1, limits.retries()) : limits.retries();
                if (!e.isPassing() || failures > retries) {
                    throw e;
                }
                listener.waiting(e.clause() + "; trying again.");
                Thread.sleep(limits.pause(failures));
            }
        }
    }

    /** A server that answers wrongly says more than one that is not reached. */
    private static SourceException moreTelling(
            @Nullable SourceException before, SourceException now) {
        return before == null
                        || (before.problem() == DownloadException.Problem.NO_NETWORK
                                && now.problem() != DownloadException.Problem.NO_NETWORK)
                ? now
                : before;
    }
}
