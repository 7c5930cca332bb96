package semblance.models.download;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered, at the end of all redirections.
 *
 * @param asked the address that was asked first
 * @param first the first server's own headers: Hugging Face tells there what the file is, and sends
 *     on to a store that knows nothing of it
 */
record Answer(URI asked, HttpHeaders first, HttpResponse<Body> last) implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");
    private static final Pattern REVISION = Pattern.compile(".*/resolve/([0-9a-f]{40})/.*");
    private static final Pattern HASH = Pattern.compile("\"?([0-9a-f]{64})\"?");

    int status() {
        return last.statusCode();
    }

    Body body() {
        return last.body();
    }

    /** Returns where the body begins in the file, -1 if that is not said. */
    long offset() {
        Matcher range = range();
        return status() == 206 ? (range.matches() ? Long.parseLong(range.group(1)) : -1) : 0;
    }

    /** Returns the size of the whole file, 0 if that is not said. */
    long total() {
        if (status() == 206) {
            Matcher range = range();
            return range.matches() && !range.group(2).equals("*")
                    ? Long.parseLong(range.group(2))
                    : 0;
        }
        return Math.max(0, length());
    }

    private long length() {
        try {
            return last.headers().firstValueAsLong("Content-Length").orElse(0);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private Matcher range() {
        // Eighteen digits always fit into a long.
        String told = last.headers().firstValue("Content-Range").orElse("");
        return RANGE.matcher(told.length() > 50 ? "" : told);
    }

    boolean isPage() {
        return last.headers()
                .firstValue("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                .isPresent();
    }

    /** Returns what tells this version of the file from others, for If-Range; null if nothing. */
    @Nullable String validator() {
        String tag = last.headers().firstValue("ETag").orElse("");
        // RFC 9110, 13.1.5: a weak tag must not be sent there.
        return tag.startsWith("\"") ? tag : last.headers().firstValue("Last-Modified").orElse(null);
    }

    /** Returns the hash that Hugging Face tells of a large file, empty if it tells none. */
    String linkedHash() {
        Matcher hash = HASH.matcher(first.firstValue("X-Linked-Etag").orElse(""));
        return hash.matches() ? hash.group(1) : "";
    }

    /** Tells whether the server has answered from another revision than was asked for. */
    boolean isOtherRevision() {
        Matcher revision = REVISION.matcher(asked.getPath());
        if (!revision.matches()) {
            return false;
        }
        String told = first.firstValue("X-Repo-Commit").orElse("");
        return !told.isEmpty() && !told.equals(revision.group(1));
    }

    @Override
    public void close() {
        body().close();
    }
}
