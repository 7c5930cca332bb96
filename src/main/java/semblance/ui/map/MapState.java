package semblance.ui.map;

import semblance.atlas.AtlasProgress;

/** What the page of the map is about to show; a map may be there in all but the first three. */
public sealed interface MapState {
    /** What is kept is being read. */
    record Loading() implements MapState {}

    /** The library has no such files. */
    record Empty() implements MapState {}

    record TooFew(int files) implements MapState {}

    /** The map is being made; it shows what there is of it so far, or the one before. */
    record Making(AtlasProgress progress) implements MapState {}

    /** New files are being put on the map. */
    record Joining() implements MapState {}

    /**
     * @param waiting how many files came since
     */
    record Shown(int waiting) implements MapState {}

    /** The making was stopped by the person. */
    record Stopped() implements MapState {}

    record Failed(String sentence) implements MapState {}
}
