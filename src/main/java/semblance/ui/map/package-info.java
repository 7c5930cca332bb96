/**
 * The map of the collection in the window: seen, walked through, and files taken from it. Main
 * types: {@link semblance.ui.map.MapPage} and {@link semblance.ui.map.MapViewModel}. Must not know
 * how a map is made, nor what is done with the files that were taken.
 */
@NullMarked
package semblance.ui.map;

import org.jspecify.annotations.NullMarked;
