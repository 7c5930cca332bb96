package semblance.search;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;
import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.index.CatalogFile;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.FileStamp;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vectors of examples that are files of the library, read from its index instead of from the
 * file: nothing is decoded, and the drive need not be connected. A file that is there and has
 * changed since it was indexed is none of these, nor is a region of a picture. Of a film or
 * recording a span is read that is a sample's own, as results name it, with all samples that
 * overlap it; any other span only if the file cannot be reached. For one search and one thread.
 */
final class StoredExamples {
    /** As many samples of a long file as an engine makes of a query. */
    private static final int MOST = 24;

    private final LibraryIndex index;
    private final Engine engine;
    private final Map<QueryMedia, Optional<Stored>> known = new HashMap<>();

    /**
     * An example that the library knows.
     *
     * @param reachable the file is where it was, unchanged
     */
    record Stored(CatalogFile.Indexed file, boolean reachable) {
        MediaKind kind() {
            return file.kind();
        }

        /** Tells whether its sound, if any, can be listened to now. */
        boolean isHeard() {
            return reachable && kind() != MediaKind.IMAGE;
        }

        /** Tells whether the file was embedded into a space, even if there was nothing to embed. */
        boolean covers(EmbeddingSpace space) {
            return file.spaces().contains(space.key());
        }
    }

    StoredExamples(LibraryIndex index, Engine engine) {
        this.index = index;
        this.engine = engine;
    }

    /** Returns what the library knows of an example; empty if it must be read from its file. */
    Optional<Stored> find(QueryMedia media) throws LibraryException {
        Optional<Stored> before = known.get(media);
        if (before != null) {
            return before;
        }
        Optional<Stored> found =
                media instanceof QueryMedia.OfFile(var file, var region, _) && region == null
                        ? index.file(file.toAbsolutePath().normalize()).flatMap(this::unchanged)
                        : Optional.empty();
        known.put(media, found);
        return found;
    }

    private Optional<Stored> unchanged(LibraryIndex.Located located) {
        try {
            FileStamp now = engine.identify(located.path()).stamp();
            return now.equals(located.file().stamp())
                    ? Optional.of(new Stored(located.file(), true))
                    : Optional.empty();
        } catch (AnalysisException _) {
            return Optional.of(new Stored(located.file(), false));
        }
    }

    /**
     * Returns the samples of an example in some spaces; empty if they do not say what is asked, so
     * that the file itself must be read.
     */
    Optional<List<EmbeddedSample>> samples(
            Stored stored, QueryMedia media, List<EmbeddingSpace> spaces)
            throws LibraryException, StoreException {
        if (stored.reachable() && !spaces.stream().allMatch(stored::covers)) {
            return Optional.empty();
        }
        TimeSpan asked =
                media instanceof QueryMedia.OfFile(_, _, var span) && span != null ? span : null;
        List<EmbeddedSample> samples = new ArrayList<>();
        boolean exact = asked == null;
        for (EmbeddingSpace space : spaces) {
            List<EmbeddedSample> all = samples(stored, index.vectors(space));
            List<EmbeddedSample> within = new ArrayList<>();
            for (EmbeddedSample sample : all) {
                TimeSpan span = sample.span();
                if (asked == null || (span != null && overlap(span, asked))) {
                    within.add(sample);
                    exact |= asked != null && asked.equals(span);
                }
            }
            samples.addAll(evenly(within));
        }
        boolean usable = !samples.isEmpty() && (exact || !stored.reachable());
        return usable ? Optional.of(samples) : Optional.empty();
    }

    private static List<EmbeddedSample> samples(Stored stored, VectorIndex vectors)
            throws StoreException {
        TimedSamples timed = TimedSamples.of(vectors, stored.file().content());
        List<EmbeddedSample> samples = new ArrayList<>();
        for (int i = 0; i < timed.size(); i++) {
            samples.add(new EmbeddedSample(timed.spans().get(i), timed.vectors().get(i)));
        }
        if (timed.isEmpty()) {
            vectors.embeddings(stored.file().content())
                    .forEach(vector -> samples.add(new EmbeddedSample(null, vector)));
        }
        return samples;
    }

    private static boolean overlap(TimeSpan one, TimeSpan other) {
        return one.equals(other)
                || (one.start().compareTo(other.end()) < 0
                        && other.start().compareTo(one.end()) < 0);
    }

    private static List<EmbeddedSample> evenly(List<EmbeddedSample> samples) {
        int count = Math.min(samples.size(), MOST);
        List<EmbeddedSample> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            some.add(samples.get((int) ((long) i * samples.size() / count)));
        }
        return some;
    }
}
