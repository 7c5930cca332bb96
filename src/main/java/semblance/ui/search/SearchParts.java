package semblance.ui.search;

/**
 * What the search bar works with.
 *
 * @param saved keeps searches under a name
 * @param pictures of the parts of the query
 * @param marker lets a region be drawn on a picture
 */
public record SearchParts(
        SearchViewModel search,
        HistoryViewModel history,
        SavedSearchesViewModel saved,
        PartPictures pictures,
        RegionMarker marker) {}
