package semblance.ui.results;

import semblance.search.SearchResult;
import semblance.search.export.Format;

import java.util.List;

/** What a person can do with results. Lists are in the order of the grid. */
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

    void copyPaths(List<SearchResult> results);

    /** Copies files, for a file manager to paste. */
    void copyFiles(List<SearchResult> results);

    /** Copies the picture, or the film's frame that matched. */
    void copyPicture(SearchResult result);

    /** Shows results side by side: two to four of them. */
    void compare(List<SearchResult> results);

    /** Shows where results are on the map of the library. */
    void showOnMap(List<SearchResult> results);

    /** Writes results into a file that the person chooses. */
    void export(List<SearchResult> results, Format format);

    /** Leads the keyboard to the closer look at the selected result. */
    void focusPreview();
}
