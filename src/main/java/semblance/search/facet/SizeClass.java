package semblance.search.facet;

/** How large a file is, roughly; bytes are counted in powers of ten, as disks are sold. */
public enum SizeClass {
    UNDER_1_MB(1_000_000),
    UNDER_10_MB(10_000_000),
    UNDER_100_MB(100_000_000),
    UNDER_1_GB(1_000_000_000),
    LARGER(Long.MAX_VALUE);

    private final long below;

    SizeClass(long below) {
        this.below = below;
    }

    static SizeClass of(long bytes) {
        for (SizeClass size : values()) {
            if (bytes < size.below) {
                return size;
            }
        }
        return LARGER;
    }
}
