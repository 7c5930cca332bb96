package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The offset in time at which a query and a film agree best, and how well. Offsets are voted for by
 * pairs of samples that are more alike than chance allows (a Hough transform over the difference of
 * times, as for copies of videos in Douze, Jégou and Schmid, "An image-based approach to video copy
 * detection with spatio-temporal post-filtering", IEEE Transactions on Multimedia 12, 2010). The
 * best are then checked: what does the film have where each sample of the query should be? Pictures
 * and sounds are compared each in their own space; what is added is how much of them agrees, never
 * cosines.
 *
 * @param offset from the query's time to the film's, in seconds
 * @param evidence the greater the better the two agree; at most 1 for each space
 * @param pictures what the pictures say at this offset
 * @param sounds what the sounds say
 * @param shorter the length of the shorter of the two, in seconds
 */
record FilmAlignment(
        double offset,
        double evidence,
        AlignedTrack.Agreement pictures,
        AlignedTrack.Agreement sounds,
        double shorter) {
    /** Seconds by which keyframes of the same moment may differ. */
    static final double TOLERANCE = 1.5;

    /** Windows of sound begin anywhere, but every few seconds. */
    static final double SOUND_TOLERANCE = 3;

    private static final int CHECKED = 40;

    /** Fewer moments, each found at its own place, might be an intro, a logo or chance. */
    private static final int LEAST_PINNED = 3;

    /** Where all sounds say that it is another film, pictures have to be surer. */
    private static final int LEAST_PINNED_DUBBED = 5;

    private static final double NEARLY_ALL = 0.9;

    private static final double HALF = 0.5;

    /** The part of what both have at the same time that agrees: in copies it was nearly all. */
    private static final double MOST = 0.7;

    /**
     * How far above chance, on the way to being equal, moments of the same film are at least:
     * re-encoded ones were at .88 to .99, mirrored ones from .57, those of other films below .35.
     */
    private static final double LEAST_MARGIN = 0.5;

    private record Vote(double offset, double weight) {}

    /**
     * Returns the best alignment; null if no two samples are alike.
     *
     * @param sounds null if the two are not compared by sounds
     */
    static @Nullable FilmAlignment of(AlignedTrack pictures, @Nullable AlignedTrack sounds) {
        List<Vote> votes = new ArrayList<>();
        pictures.vote((offset, weight) -> votes.add(new Vote(offset, weight)));
        if (sounds != null) {
            sounds.vote((offset, weight) -> votes.add(new Vote(offset, weight)));
        }
        FilmAlignment best = null;
        for (double offset : strongest(votes)) {
            FilmAlignment rough = at(offset, pictures, sounds);
            FilmAlignment exact = at(refined(offset, pictures, sounds), pictures, sounds);
            FilmAlignment better = exact.evidence >= rough.evidence ? exact : rough;
            if (best == null || better.evidence > best.evidence + 1e-9) {
                best = better;
            }
        }
        return best;
    }

    /** Returns the offsets about which most is voted for, the strongest first. */
    private static List<Double> strongest(List<Vote> votes) {
        votes.sort(Comparator.comparingDouble(Vote::offset));
        List<Vote> windows = new ArrayList<>();
        int first = 0;
        double sum = 0;
        for (int last = 0; last < votes.size(); last++) {
            sum += votes.get(last).weight;
            while (votes.get(last).offset - votes.get(first).offset > TOLERANCE) {
                sum -= votes.get(first++).weight;
            }
            windows.add(new Vote(votes.get((first + last) / 2).offset, sum));
        }
        windows.sort(Comparator.comparingDouble((Vote window) -> -window.weight));
        List<Double> chosen = new ArrayList<>();
        for (Vote window : windows) {
            if (chosen.size() < CHECKED
                    && chosen.stream()
                            .allMatch(other -> Math.abs(other - window.offset) > TOLERANCE / 3)) {
                chosen.add(window.offset);
            }
        }
        return chosen;
    }

    /** Returns the median of what samples that agree say; pictures say it more exactly. */
    private static double refined(
            double offset, AlignedTrack pictures, @Nullable AlignedTrack sounds) {
        List<Vote> exact = new ArrayList<>();
        pictures.refine(offset, (other, weight) -> exact.add(new Vote(other, weight)));
        if (exact.isEmpty() && sounds != null) {
            sounds.refine(offset, (other, weight) -> exact.add(new Vote(other, weight)));
        }
        exact.sort(Comparator.comparingDouble(Vote::offset));
        double half = exact.stream().mapToDouble(Vote::weight).sum() / 2;
        for (Vote vote : exact) {
            half -= vote.weight;
            if (half <= 0) {
                return vote.offset;
            }
        }
        return offset;
    }

    private static FilmAlignment at(
            double offset, AlignedTrack pictures, @Nullable AlignedTrack sounds) {
        AlignedTrack.Agreement seen = pictures.at(offset);
        AlignedTrack.Agreement heard =
                sounds == null ? AlignedTrack.Agreement.NONE : sounds.at(offset);
        double evidence =
                seen.evidence() / pictures.query().size()
                        + (sounds == null ? 0 : heard.evidence() / sounds.query().size());
        // Black at the beginning of a file is part of it, though no keyframe.
        double shorter = Math.min(pictures.query().seconds(), pictures.file().lastEnd());
        return new FilmAlignment(offset, evidence, seen, heard, shorter);
    }

    /** Tells whether more than one moment speaks for the offset. */
    boolean isConsistent() {
        return pictures.agreeing() + sounds.agreeing() >= 2 && pictures.agreeing() >= 1;
    }

    /**
     * Tells whether the two are the very same film, or one a part of the other: enough moments,
     * each of which the film has at its place and nowhere else, over at least half of the shorter,
     * and hardly any that disagree. Sounds may stand for one of the moments, never for all of them.
     */
    boolean isSame() {
        boolean heard =
                sounds.agreeing() >= HALF * sounds.expected() && sounds.margin() >= LEAST_MARGIN;
        boolean soundsElse = sounds.expected() > 0 && sounds.agreeing() == 0;
        int pinned = pictures.pinned() + (heard ? Math.min(1, sounds.pinned()) : 0);
        return pinned >= (soundsElse ? LEAST_PINNED_DUBBED : LEAST_PINNED)
                && pictures.pinned() >= HALF * pictures.expected()
                && pictures.agreeing() >= (soundsElse ? NEARLY_ALL : MOST) * pictures.expected()
                && pictures.agreedSeconds() >= HALF * shorter
                && pictures.margin() >= LEAST_MARGIN;
    }

    /** Returns what the two share, as results say it. */
    Same same() {
        double from = Math.max(pictures.from(), -offset);
        double to = Math.max(pictures.to(), from);
        return new Same(
                Same.What.FILM,
                TimeSpan.ofSeconds(from, to),
                TimeSpan.ofSeconds(Math.max(0, from + offset), Math.max(0, to + offset)));
    }
}
