package semblance.ui.results;

import semblance.search.SearchResult;

/** What a person can do with one result. */
public interface ResultActions {
    void findSimilar(SearchResult result);

    /** Adds the whole file to what is asked. */
    void addToSearch(SearchResult result);

    /** Refines the search towards the result, of a film or recording the moment that was found. */
    void moreLikeThis(SearchResult result);

    /** Refines the search away from the result. */
    void lessLikeThis(SearchResult result);

    void open(SearchResult result);

    void showInFolder(SearchResult result);

    void copyPath(SearchResult result);

    /** Copies the picture, or the film's frame that matched. */
    void copyPicture(SearchResult result);

    /** Leads the keyboard to the closer look at the selected result. */
    void focusPreview();
}
