package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places in films and recordings that answer a query, for results that are shown: of each the
 * best few, none over another, pictures and sounds on one line of time. For one search and one
 * thread.
 */
final class Moments {
    private static final int MOST = 12;

    /** Places that are less close than this part of the best are not worth showing. */
    private static final double OF_BEST = 0.8;

    /** The same where nothing is close. */
    private static final double OF_BEST_IF_NONE_IS_CLOSE = 0.95;

    private static final int MOST_IF_NONE_IS_CLOSE = 3;

    private final LibraryIndex index;
    private final List<Question> questions;
    private final List<@Nullable Double> cutoffs;

    /**
     * @param cutoffs of the questions, in their order; null where it cannot be told
     */
    Moments(LibraryIndex index, List<Question> questions, List<@Nullable Double> cutoffs) {
        this.index = index;
        this.questions = List.copyOf(questions);
        this.cutoffs = new ArrayList<>(cutoffs);
    }

    /** Returns the results with their moments. */
    List<SearchResult> addTo(List<SearchResult> results)
            throws LibraryException, InterruptedException {
        List<SearchResult> complete = new ArrayList<>(results.size());
        ContentId last = null;
        List<Moment> moments = List.of();
        for (SearchResult result : results) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            boolean timed = result.kind() != MediaKind.IMAGE || result.span() != null;
            if (timed && !result.content().equals(last)) {
                moments = of(result.content());
                last = result.content();
            }
            complete.add(timed ? result.withMoments(joined(result.moments(), moments)) : result);
        }
        return complete;
    }

    /** Joins what labels said already with what samples say; where both overlap, labels say more. */
    private static List<Moment> joined(List<Moment> labelled, List<Moment> compared) {
        if (labelled.isEmpty() || compared.isEmpty()) {
            return compared.isEmpty() ? labelled : compared;
        }
        List<Moment> line = new ArrayList<>(labelled);
        compared.stream()
                .filter(moment -> labelled.stream().noneMatch(it -> overlap(it, moment)))
                .forEach(line::add);
        line.sort(Comparator.comparing(moment -> moment.span().start()));
        return line;
    }

    private List<Moment> of(ContentId content) throws LibraryException {
        List<Moment> looks = new ArrayList<>();
        List<Moment> sounds = new ArrayList<>();
        try {
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                (question.side() == Side.PICTURES ? looks : sounds)
                        .addAll(best(question, cutoffs.get(i), content));
            }
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
        return onOneLine(apart(looks, MOST), apart(sounds, MOST));
    }

    private List<Moment> best(Question question, @Nullable Double cutoff, ContentId content)
            throws LibraryException, StoreException {
        VectorIndex vectors = index.vectors(question.space());
        TimedSamples samples = TimedSamples.of(vectors, content);
        String why =
                !question.why().equals(Questions.EXAMPLES)
                        ? question.why()
                        : question.side() == Side.PICTURES ? "looks like it" : "sounds like it";
        List<Moment> all = new ArrayList<>();
        double best = 0;
        for (int i = 0; i < samples.size(); i++) {
            double score = 0;
            for (var part : question.vectors()) {
                score = Math.max(score, part.embedding().cosine(samples.vectors().get(i)));
            }
            best = Math.max(best, score);
            all.add(new Moment(samples.spans().get(i), Math.min(1, score), why));
        }
        boolean close = cutoff != null && best >= cutoff;
        double least =
                close ? Math.max(cutoff, OF_BEST * best) : OF_BEST_IF_NONE_IS_CLOSE * best;
        all.removeIf(moment -> moment.score() < least || moment.score() <= 0);
        return apart(all, close ? MOST : MOST_IF_NONE_IS_CLOSE);
    }

    /** Returns the best that do not overlap, the best first. */
    private static List<Moment> apart(List<Moment> moments, int most) {
        List<Moment> chosen = new ArrayList<>();
        moments.stream()
                .sorted(Comparator.comparingDouble((Moment moment) -> -moment.score()))
                .filter(moment -> chosen.stream().noneMatch(it -> overlap(it, moment)))
                .takeWhile(_ -> chosen.size() < most)
                .forEach(chosen::add);
        return chosen;
    }

    /** Joins what looks and what sounds alike, the best of both in turn. */
    private static List<Moment> onOneLine(List<Moment> looks, List<Moment> sounds) {
        List<Moment> line = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (i < looks.size() && line.size() < MOST) {
                addTo(line, looks.get(i), sounds);
            }
            if (i < sounds.size() && line.size() < MOST) {
                addTo(line, sounds.get(i), looks);
            }
        }
        line.sort(Comparator.comparing(moment -> moment.span().start()));
        return line;
    }

    private static void addTo(List<Moment> line, Moment moment, List<Moment> ofOtherSide) {
        if (line.stream().anyMatch(there -> overlap(there, moment))) {
            return;
        }
        boolean both =
                moment.why().endsWith("like it")
                        && ofOtherSide.stream()
                                .anyMatch(other ->
                                        other.why().endsWith("like it") && overlap(other, moment));
        line.add(
                both
                        ? new Moment(moment.span(), moment.score(), "looks and sounds like it")
                        : moment);
    }

    /** Keyframes that follow each other share an instant, which is no overlap. */
    private static boolean overlap(Moment one, Moment other) {
        TimeSpan a = one.span();
        TimeSpan b = other.span();
        return a.equals(b)
                || (a.start().compareTo(b.end()) < 0 && b.start().compareTo(a.end()) < 0);
    }
}
