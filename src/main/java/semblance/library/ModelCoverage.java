package semblance.library;

/**
 * What a library has of one model.
 *
 * @param files how many files the model has seen
 * @param ofFiles how many files of the kinds that it has seen there are
 * @param vectors how many vectors it made
 */
public record ModelCoverage(long files, long ofFiles, long vectors) {}
