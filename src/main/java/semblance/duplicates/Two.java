package semblance.duplicates;

import semblance.media.ContentId;

/**
 * Two different contents in no order.
 *
 * @param first the one whose identity comes first
 */
record Two(ContentId first, ContentId second) {
    Two {
        if (first.hex().compareTo(second.hex()) >= 0) {
            throw new IllegalArgumentException(first + " does not come before " + second);
        }
    }

    static Two of(ContentId one, ContentId other) {
        return one.hex().compareTo(other.hex()) < 0 ? new Two(one, other) : new Two(other, one);
    }
}
