package semblance.search;

import semblance.media.TimeSpan;

/**
 * A place in a recording or film that answers a query.
 *
 * @param score 0 to 1, on the scale of the {@link SearchResult} it belongs to
 * @param why one phrase for a person
 */
public record Moment(TimeSpan span, double score, String why) {}
