package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ranking of films for a query that is itself a film or a clip: by how much of it they have in
 * the same order and at the same distances ({@link FilmAlignment}), not by how much of it they
 * resemble somewhere. Films that are the very same are told so. For one search and one thread.
 */
final class FilmRanking {
    /** So many of a ranking, and so many that come nearest to any one sample, are looked at. */
    private static final int FIRST = 20;

    private static final int NEAREST = 5;

    private final LibraryIndex index;
    private final Background background;

    FilmRanking(LibraryIndex index, Background background) {
        this.index = index;
        this.background = background;
    }

    /** What is asked of one space, and from which similarity on its samples agree. */
    private record Asked(VectorIndex vectors, TimedSamples query, List<Double> enough) {}

    /**
     * Returns the ranking, empty if the query is no film.
     *
     * @param rankings what the questions were answered, in their order
     */
    Ranking of(List<Question> questions, List<Ranking> rankings, Searcher.Scope scope)
            throws LibraryException, InterruptedException {
        try {
            Asked pictures = null;
            Asked sounds = null;
            for (Question question : questions) {
                Asked side = side(question);
                if (side != null && question.side() == Side.PICTURES) {
                    pictures = side;
                } else if (side != null) {
                    sounds = side;
                }
            }
            return pictures == null
                    ? new Ranking(List.of(), null)
                    : ranked(pictures, sounds, shown(rankings), scope);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    private @Nullable Asked side(Question question) throws LibraryException, StoreException {
        TimedSamples query = TimedSamples.of(question.vectors());
        if (query.isEmpty()) {
            return null;
        }
        VectorIndex vectors = index.vectors(question.space());
        List<Embedding> others = background.of(vectors);
        long size = vectors.size();
        List<Double> enough = new ArrayList<>();
        for (Embedding vector : query.vectors()) {
            List<EmbeddedSample> sample = List.of(new EmbeddedSample(null, vector));
            Double cutoff = Cutoff.of(sample, others, size);
            if (cutoff == null) {
                return null;
            }
            enough.add(cutoff);
        }
        return new Asked(vectors, query, enough);
    }

    /** What is known of contents already, each by the ranking where it stands highest. */
    private static Map<ContentId, Ranked> shown(List<Ranking> rankings) {
        Map<ContentId, Ranked> shown = new LinkedHashMap<>();
        for (Ranked ranked : RankFusion.fuse(rankings)) {
            shown.put(ranked.content(), ranked);
        }
        return shown;
    }

    private Ranking ranked(
            Asked pictures,
            @Nullable Asked sounds,
            Map<ContentId, Ranked> shown,
            Searcher.Scope scope)
            throws StoreException, InterruptedException {
        Set<ContentId> candidates = new LinkedHashSet<>();
        shown.keySet().stream().limit(FIRST).forEach(candidates::add);
        addNearest(pictures, scope, candidates);
        if (sounds != null) {
            addNearest(sounds, scope, candidates);
        }
        List<Aligned> aligned = new ArrayList<>();
        for (ContentId candidate : candidates) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            FilmAlignment alignment = align(pictures, sounds, candidate);
            Ranked known = shown.get(candidate);
            if (known != null && alignment != null && alignment.isConsistent()) {
                aligned.add(
                        new Aligned(
                                alignment.isSame() ? same(known, alignment.same()) : known,
                                alignment.evidence()));
            }
        }
        return new Ranking(
                aligned.stream()
                        .sorted(
                                Comparator.comparingDouble((Aligned it) -> -it.evidence())
                                        .thenComparing(it -> it.answer().content().hex()))
                        .map(Aligned::answer)
                        .toList(),
                null);
    }

    private record Aligned(Ranked answer, double evidence) {}

    /** What is the very same is close, whatever else there is in the film. */
    private static Ranked same(Ranked known, Same same) {
        return new Ranked(
                known.content(),
                same.inFile(),
                known.score(),
                true,
                known.model(),
                same.phrase(),
                known.moments(),
                same,
                known.files());
    }

    private static void addNearest(Asked side, Searcher.Scope scope, Set<ContentId> candidates)
            throws StoreException {
        for (Embedding sample : side.query().vectors()) {
            for (Neighbor near : side.vectors().nearest(sample, NEAREST, scope.among())) {
                if (near.span() != null && !scope.leftOut().contains(near.content())) {
                    candidates.add(near.content());
                }
            }
        }
    }

    private static @Nullable FilmAlignment align(
            Asked pictures, @Nullable Asked sounds, ContentId candidate) throws StoreException {
        AlignedTrack seen = track(pictures, candidate, FilmAlignment.TOLERANCE);
        AlignedTrack heard =
                sounds == null ? null : track(sounds, candidate, FilmAlignment.SOUND_TOLERANCE);
        return seen == null ? null : FilmAlignment.of(seen, heard);
    }

    private static @Nullable AlignedTrack track(Asked side, ContentId candidate, double tolerance)
            throws StoreException {
        TimedSamples file = TimedSamples.of(side.vectors(), candidate);
        return file.isEmpty()
                ? null
                : new AlignedTrack(side.query(), file, side.enough(), tolerance);
    }
}
