package semblance.ui.bench;

import semblance.search.SearchResult;
import semblance.search.export.Format;
import semblance.ui.results.ResultActions;

import java.util.List;

/** Does nothing with results. */
final class NoActions implements ResultActions {
    @Override
    public void findSimilar(SearchResult result) {}

    @Override
    public void moreLikeThis(SearchResult result) {}

    @Override
    public void lessLikeThis(SearchResult result) {}

    @Override
    public void addToSearch(SearchResult result) {}

    @Override
    public void open(SearchResult result) {}

    @Override
    public void showInFolder(SearchResult result) {}

    @Override
    public void copyPaths(List<SearchResult> results) {}

    @Override
    public void copyFiles(List<SearchResult> results) {}

    @Override
    public void copyPicture(SearchResult result) {}

    @Override
    public void compare(List<SearchResult> results) {}

    @Override
    public void showOnMap(List<SearchResult> results) {}

    @Override
    public void export(List<SearchResult> results, Format format) {}

    @Override
    public void focusPreview() {}
}
