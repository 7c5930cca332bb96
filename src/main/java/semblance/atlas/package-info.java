/**
 * The map of a library: every file a point in the plane, near those that it resembles, and named
 * areas of it. Main type: {@link semblance.atlas.Atlases}. Must not know how a map is drawn.
 */
@NullMarked
package semblance.atlas;

import org.jspecify.annotations.NullMarked;
