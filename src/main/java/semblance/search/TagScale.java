package semblance.search;

import semblance.index.Labelled;

/**
 * Makes probabilities of labels comparable, and says which are close. A classifier calls half of
 * all recordings "speech" or "music" and hardly ever says "clink" surely, so that a probability
 * means little by itself. What it means here follows from how common the label is in this library:
 * an answer is close if its odds are above the geometric mean of even odds and of the label's mean
 * odds, that is if
 *
 * <pre>logit(p) > logit(mean) / 2
 * </pre>
 *
 * and its score is the probability after this shift of the prior, {@code sigmoid(logit(p) -
 * logit(mean) / 2)} (Saerens, Latinne and Decaestecker, Neural Computation 14, 2002, adjust for all
 * of a shift; half of it leaves a thing that all of a library is full of close). The order of
 * answers stays what it was.
 *
 * @param shift added to log odds
 */
record TagScale(double shift) {
    /** From which score on an answer is close. */
    static final double CLOSE = 0.5;

    /** A small library is taken as if these many more files, in which it is rare, were there. */
    private static final double USUAL_FILES = 20;

    private static final double USUAL_MEAN = 0.02;
    private static final double SUREST = 0.999;

    static TagScale of(Labelled labelled) {
        double sum = labelled.mean() * labelled.contents();
        double mean = (sum + USUAL_MEAN * USUAL_FILES) / (labelled.contents() + USUAL_FILES);
        return new TagScale(-logOdds(mean) / 2);
    }

    /** Returns the score of a probability above 0. */
    double score(double probability) {
        return 1 / (1 + Math.exp(-logOdds(probability) - shift));
    }

    private static double logOdds(double probability) {
        double inside = Math.clamp(probability, 1e-9, SUREST);
        return Math.log(inside / (1 - inside));
    }
}
