package semblance.duplicates;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What was done to a picture so that a changed copy came out, as far as it shows. */
@SuppressWarnings("EnumOrdinal") // the places are bits of what is kept: new cases go to the end
public enum Change {
    MIRRORED,
    TURNED,
    CROPPED;

    /** Returns the changes as bits, the first in the lowest. */
    static int bits(Collection<Change> changes) {
        int bits = 0;
        for (Change change : changes) {
            bits |= 1 << change.ordinal();
        }
        return bits;
    }

    static Set<Change> ofBits(int bits) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (Change change : values()) {
            if ((bits & 1 << change.ordinal()) != 0) {
                changes.add(change);
            }
        }
        return changes;
    }
}
