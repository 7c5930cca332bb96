package semblance.search.export;

import semblance.search.SearchResult;

import java.util.function.Function;

/**
 * The words of a page of small pictures, in the language of whoever exports it.
 *
 * @param language its code, such as "en"
 * @param heading says what the page holds
 * @param line says of one result what stands under its name
 */
public record SheetWords(
        String language, Function<Answer, String> heading, Function<SearchResult, String> line) {
    /** English, with the phrases of the command line. */
    public static final SheetWords ENGLISH =
            new SheetWords(
                    "en",
                    answer ->
                            answer.results().size()
                                    + (answer.results().size() == 1 ? " result" : " results")
                                    + (answer.title().isEmpty() ? "" : ": " + answer.title()),
                    SearchResult::why);
}
