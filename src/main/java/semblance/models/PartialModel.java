package semblance.models;

/**
 * What is left of a download that did not end: the next one goes on from there.
 *
 * @param bytes that it takes on disk
 */
public record PartialModel(String id, long bytes) {}
