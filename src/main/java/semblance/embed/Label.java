package semblance.embed;

/**
 * What a classifier says of a sample.
 *
 * @param name the class in words
 * @param probability 0 to 1
 */
public record Label(String name, float probability) {}
