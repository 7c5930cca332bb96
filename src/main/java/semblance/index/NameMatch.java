package semblance.index;

/**
 * A file whose name, folder or facts hold the words of a query.
 *
 * @param score positive, comparable within one search only
 * @param field where the best match was: name, folder, or the name of a fact such as title, artist,
 *     camera, taken
 * @param text the matching text as the file has it
 */
public record NameMatch(CatalogFile.Indexed file, float score, String field, String text) {}
