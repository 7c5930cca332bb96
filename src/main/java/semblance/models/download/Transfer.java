package semblance.models.download;

import org.jspecify.annotations.Nullable;

import semblance.models.download.DownloadException.Problem;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file on its way from one source, by HTTP range requests (RFC 9110, 14). Everything is checked:
 * that it is the file and no page that tells of an error or asks for a password, its length, its
 * hash.
 */
final class Transfer {
    /** No model is larger; what never ends is not to fill the disk. */
    private static final long MOST_BYTES = 1L << 34;

    private final RemoteFile file;
    private final URI source;
    private final PartFile part;
    private final Connection connection;
    private final DownloadLimits limits;

    Transfer(
            RemoteFile file,
            URI source,
            PartFile part,
            Connection connection,
            DownloadLimits limits) {
        this.file = file;
        this.source = source;
        this.part = part;
        this.connection = connection;
        this.limits = limits;
    }

    /** Makes one request for what is missing; returns the SHA-256 of the whole. */
    String run(DownloadListener listener)
            throws SourceException, DownloadException, InterruptedException {
        if (file.isSizeKnown() && file.hash().isKnown() && part.length() == file.bytes()) {
            return verified(file.hash(), true);
        }
        Map<String, String> range = range();
        try (Answer answer = connection.get(file.name(), source, range)) {
            checkStatus(answer, !range.isEmpty());
            long total = checkedTotal(answer);
            FileHash hash = expectedHash(answer);
            boolean isResumed = place(answer);
            part.setOrigin(source.toString(), answer.validator());
            listener.received(part.length(), total);
            receive(answer.body(), total, listener);
            if (total > 0 && part.length() < total) {
                throw cutOff(null);
            }
            return verified(hash, isResumed);
        }
    }

    /** Asks for the rest only where it is sure to be the rest of the same file. */
    private Map<String, String> range() {
        String rest = "bytes=" + part.length() + "-";
        String validator = part.validatorOf(source.toString());
        boolean isWhole = file.isSizeKnown() && part.length() >= file.bytes();
        if (part.length() == 0 || isWhole) {
            return Map.of();
        }
        if (validator != null) {
            return Map.of("Range", rest, "If-Range", validator);
        }
        // Another source, or one that names no versions: the hash will show whether it fits.
        return file.hash().isComplete() ? Map.of("Range", rest) : Map.of();
    }

    private void checkStatus(Answer answer, boolean isRange)
            throws SourceException, DownloadException, InterruptedException {
        int status = answer.status();
        String host = source.getHost();
        if (status == 200 || (status == 206 && isRange)) {
            if (answer.isPage()) {
                throw page();
            }
            return;
        }
        if (status == 416 && isRange) {
            part.clear();
            throw SourceException.passing(
                    Problem.NO_FILE, host + " cannot go on with " + file.name(), null);
        }
        if (status == 408 || status == 429 || status >= 500) {
            throw SourceException.passing(
                    Problem.NO_FILE,
                    host
                            + " is in trouble (status "
                            + status
                            + ") and does not give "
                            + file.name(),
                    null);
        }
        throw SourceException.lasting(
                status == 404 || status == 410
                        ? host + " does not have " + file.name() + " (status " + status + ")"
                        : host + " does not give " + file.name() + " (status " + status + ")");
    }

    private long checkedTotal(Answer answer) throws SourceException {
        long total = answer.total();
        if (file.isSizeKnown() && total > 0 && total != file.bytes()) {
            throw wrongLength(total + " bytes");
        }
        if (total > MOST_BYTES) {
            throw wrongLength(total + " bytes");
        }
        return file.isSizeKnown() ? file.bytes() : total;
    }

    private FileHash expectedHash(Answer answer) throws SourceException {
        if (answer.isOtherRevision()) {
            throw SourceException.lasting(
                    source.getHost() + " gives another revision of " + file.name());
        }
        FileHash hash = file.hash().isKnown() ? file.hash() : new FileHash(answer.linkedHash(), "");
        if (!hash.isKnown()) {
            throw SourceException.lasting(
                    source.getHost() + " does not tell by what to verify " + file.name());
        }
        return hash;
    }

    /** Makes the part end where the body begins; returns whether it goes on with an earlier one. */
    private boolean place(Answer answer)
            throws SourceException, DownloadException, InterruptedException {
        if (answer.status() == 206) {
            if (answer.offset() != part.length()) {
                part.clear();
                throw SourceException.passing(
                        Problem.NO_FILE,
                        source.getHost() + " gives another part of " + file.name() + " than asked",
                        null);
            }
            return true;
        }
        part.clear();
        return false;
    }

    private void receive(Body body, long total, DownloadListener listener)
            throws SourceException, DownloadException, InterruptedException {
        long most = total > 0 ? total : MOST_BYTES;
        try {
            for (List<ByteBuffer> piece = body.next(limits.stall());
                    piece != null;
                    piece = body.next(limits.stall())) {
                for (ByteBuffer bytes : piece) {
                    if (part.length() == 0 && looksLikeAPage(bytes)) {
                        throw page();
                    }
                    if (part.length() + bytes.remaining() > most) {
                        part.clear();
                        throw wrongLength("more than " + most + " bytes");
                    }
                    part.write(bytes);
                }
                listener.received(part.length(), total);
            }
        } catch (HttpTimeoutException e) {
            throw SourceException.passing(
                    Problem.NO_NETWORK, source.getHost() + " stopped sending " + file.name(), e);
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    private String verified(FileHash expected, boolean isResumed)
            throws SourceException, DownloadException, InterruptedException {
        FileHash hash = part.finishHash();
        if (expected.fits(hash)) {
            return hash.sha256();
        }
        part.clear();
        String clause =
                "What "
                        + source.getHost()
                        + " gives as "
                        + file.name()
                        + " is not the official file (its "
                        + expected.kind()
                        + " differs) and was deleted";
        // The beginning may have been of an older download: then a whole one is worth a try.
        throw isResumed
                ? SourceException.passing(Problem.NO_FILE, clause, null)
                : SourceException.lasting(clause);
    }

    private static boolean looksLikeAPage(ByteBuffer bytes) {
        byte[] start = new byte[Math.min(bytes.remaining(), 64)];
        bytes.duplicate().get(start);
        String text =
                new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    private SourceException page() {
        return SourceException.lasting(
                source.getHost()
                        + " gives a page instead of "
                        + file.name()
                        + "; perhaps this network asks for a login in a browser first");
    }

    private SourceException wrongLength(String length) {
        return SourceException.lasting(
                source.getHost()
                        + " gives "
                        + length
                        + " as "
                        + file.name()
                        + ", which is not its size");
    }

    private SourceException cutOff(@Nullable Exception cause) {
        return SourceException.passing(
                Problem.NO_NETWORK,
                source.getHost() + " broke off while sending " + file.name(),
                cause);
    }
}
