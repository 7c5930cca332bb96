package semblance.atlas;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The areas of a map at one scale.
 *
 * @param areas the largest first
 * @param areaOf the index of each item's area, -1 for one that lies in none; not copied, to be read
 *     only
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AreaLevel(List<Area> areas, int[] areaOf) {
    public AreaLevel {
        areas = List.copyOf(areas);
    }

    /** Returns the area of an item, or null if it lies in none. */
    public @Nullable Area of(int item) {
        int area = areaOf[item];
        return area < 0 ? null : areas.get(area);
    }
}
