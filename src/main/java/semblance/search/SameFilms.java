package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the films of a library that are the very same as one of its own, from what is stored: as a
 * search by the film would ({@link FilmAlignment}), but only those that share most of both. An
 * excerpt is no copy of the whole. Safe for use by many threads.
 *
 * @see Searcher
 */
public final class SameFilms {
    /** So many moments of a film, spread over it, are looked up. */
    private static final int ASKED = 24;

    private static final int NEAREST = 6;
    private static final double HALF = 0.5;

    private final VectorIndex pictures;
    private final @Nullable VectorIndex sounds;
    private final Background background = new Background();

    /**
     * @param sounds null if films are compared by their pictures only
     */
    public SameFilms(VectorIndex pictures, @Nullable VectorIndex sounds) {
        this.pictures = pictures;
        this.sounds = sounds;
    }

    private record Asked(VectorIndex vectors, TimedSamples query, List<Double> enough) {}

    /**
     * Returns the films that are the same as {@code film}.
     *
     * @param among the films that count; must not change from now on
     */
    public List<ContentId> of(ContentId film, Set<ContentId> among) throws StoreException {
        Asked seen = asked(pictures, film);
        if (seen == null) {
            return List.of();
        }
        Asked heard = sounds == null ? null : asked(sounds, film);
        List<ContentId> same = new ArrayList<>();
        for (ContentId candidate : candidates(seen, film, among)) {
            FilmAlignment alignment = align(seen, heard, candidate);
            if (alignment != null
                    && alignment.isSame()
                    && isMostOfBoth(alignment, seen, candidate)) {
                same.add(candidate);
            }
        }
        return same;
    }

    /**
     * Tells whether the pictures of two films contradict that they are one: both have some, and
     * hardly any of them agree in time.
     */
    public boolean differ(ContentId film, ContentId other) throws StoreException {
        Asked seen = asked(pictures, film);
        if (seen == null || TimedSamples.of(pictures, other).isEmpty()) {
            return false;
        }
        FilmAlignment alignment = align(seen, null, other);
        return alignment == null
                || alignment.pictures().agreeing() < HALF * alignment.pictures().expected();
    }

    private @Nullable Asked asked(VectorIndex vectors, ContentId film) throws StoreException {
        TimedSamples query = TimedSamples.of(vectors, film);
        if (query.isEmpty()) {
            return null;
        }
        List<Embedding> others = background.of(vectors);
        long size = vectors.size();
        List<Double> enough = new ArrayList<>();
        for (Embedding vector : query.vectors()) {
            Double cutoff = Cutoff.of(List.of(new EmbeddedSample(null, vector)), others, size);
            if (cutoff == null) {
                return null;
            }
            enough.add(cutoff);
        }
        return new Asked(vectors, query, enough);
    }

    private static Set<ContentId> candidates(Asked seen, ContentId film, Set<ContentId> among)
            throws StoreException {
        Set<ContentId> candidates = new LinkedHashSet<>();
        int size = seen.query().size();
        int step = Math.max(1, Math.ceilDiv(size, ASKED));
        for (int i = 0; i < size; i += step) {
            Embedding moment = seen.query().vectors().get(i);
            for (Neighbor near : seen.vectors().nearest(moment, NEAREST, among)) {
                if (!near.content().equals(film)) {
                    candidates.add(near.content());
                }
            }
        }
        return candidates;
    }

    private static @Nullable FilmAlignment align(
            Asked seen, @Nullable Asked heard, ContentId candidate) throws StoreException {
        AlignedTrack pictures = track(seen, candidate, FilmAlignment.TOLERANCE);
        AlignedTrack sounds =
                heard == null ? null : track(heard, candidate, FilmAlignment.SOUND_TOLERANCE);
        return pictures == null ? null : FilmAlignment.of(pictures, sounds);
    }

    private static @Nullable AlignedTrack track(Asked side, ContentId candidate, double tolerance)
            throws StoreException {
        TimedSamples file = TimedSamples.of(side.vectors(), candidate);
        return file.isEmpty()
                ? null
                : new AlignedTrack(side.query(), file, side.enough(), tolerance);
    }

    private static boolean isMostOfBoth(FilmAlignment alignment, Asked seen, ContentId candidate)
            throws StoreException {
        double longer =
                Math.max(
                        seen.query().seconds(),
                        TimedSamples.of(seen.vectors(), candidate).lastEnd());
        return alignment.pictures().agreedSeconds() >= HALF * longer;
    }
}
