package semblance.scan;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * What an ISO base media file (ISO/IEC 14496-12) or a QuickTime movie says that it is: by the
 * brands of its ftyp box, or without one by its first box.
 */
enum IsoMedia {
    HEIF,
    AVIF,
    AUDIO,
    VIDEO,
    QUICKTIME,
    /** A format that is none of ours, whatever else it says that it is like. */
    OTHER;

    private static final Map<String, IsoMedia> BRANDS =
            Map.ofEntries(
                    Map.entry("heic", HEIF),
                    Map.entry("heix", HEIF),
                    Map.entry("heim", HEIF),
                    Map.entry("heis", HEIF),
                    Map.entry("hevc", HEIF),
                    Map.entry("hevx", HEIF),
                    Map.entry("mif1", HEIF),
                    Map.entry("mif2", HEIF),
                    Map.entry("msf1", HEIF),
                    Map.entry("avif", AVIF),
                    Map.entry("avis", AVIF),
                    Map.entry("M4A ", AUDIO),
                    Map.entry("M4B ", AUDIO),
                    Map.entry("M4P ", AUDIO),
                    Map.entry("F4A ", AUDIO),
                    Map.entry("F4B ", AUDIO),
                    Map.entry("qt  ", QUICKTIME),
                    Map.entry("isom", VIDEO),
                    Map.entry("avc1", VIDEO),
                    Map.entry("hvc1", VIDEO),
                    Map.entry("av01", VIDEO),
                    Map.entry("dash", VIDEO),
                    Map.entry("mmp4", VIDEO),
                    Map.entry("MSNV", VIDEO),
                    Map.entry("XAVC", VIDEO),
                    Map.entry("f4v ", VIDEO),
                    Map.entry("F4V ", VIDEO),
                    Map.entry("crx ", OTHER),
                    Map.entry("jp2 ", OTHER),
                    Map.entry("jpx ", OTHER));

    /** First letters of families of brands: iso2, mp41, M4V, 3gp4, 3g2a, NDSC. */
    private static final Set<String> VIDEO_FAMILIES =
            Set.of("iso", "mp4", "M4V", "3gp", "3g2", "NDS");

    /** Extensions by which generic files say that they hold sound only. */
    private static final Set<String> AUDIO_NAMES = Set.of("m4a", "m4b", "m4r", "m4p", "aac");

    private static final Set<String> MOVIE_NAMES = Set.of("mov", "qt", "mp4", "m4v");
    private static final Set<String> FIRST_BOXES =
            Set.of("moov", "mdat", "wide", "free", "skip", "pnot");
    private static final Set<String> IN_MOOV =
            Set.of("mvhd", "cmov", "trak", "udta", "iods", "meta", "rmra", "prfl", "clip");

    private static final int HEADER_BYTES = 8;

    /** Sizes from here on would begin with a character of text. */
    private static final long TEXT = 0x2000_0000L;

    /** Returns what a file says, or null if it is no such file. */
    static @Nullable IsoMedia of(Head head) {
        IsoMedia said = head.has(4, "ftyp") ? byBrands(head) : byFirstBox(head);
        boolean mayBeSound = said == VIDEO || said == QUICKTIME;
        return mayBeSound && head.isNamed(AUDIO_NAMES) ? AUDIO : said;
    }

    private static @Nullable IsoMedia byBrands(Head head) {
        IsoMedia major = byBrand(head.four(8));
        if (major != null && major != HEIF) {
            return major;
        }
        long end = Math.min(head.u32BigEndian(0), head.length());
        IsoMedia said = major;
        for (int at = 16; at + 4 <= end; at += 4) {
            IsoMedia brand = byBrand(head.four(at));
            if (brand == AVIF && isGenericPicture(head)) {
                return AVIF;
            }
            said = said == null ? brand : said;
        }
        return said;
    }

    /** These two only say "a picture"; the codec is among the compatible brands. */
    private static boolean isGenericPicture(Head head) {
        return head.has(8, "mif1") || head.has(8, "msf1") || byBrand(head.four(8)) == null;
    }

    private static @Nullable IsoMedia byBrand(String brand) {
        IsoMedia known = BRANDS.get(brand);
        if (known != null) {
            return known;
        }
        return brand.length() == 4 && VIDEO_FAMILIES.contains(brand.substring(0, 3)) ? VIDEO : null;
    }

    /** Movies from before ftyp. The names of boxes are words, so what is around must make sense. */
    private static @Nullable IsoMedia byFirstBox(Head head) {
        String type = head.four(4);
        if (!FIRST_BOXES.contains(type)) {
            return null;
        }
        long size = head.u32BigEndian(0);
        boolean makesSense =
                switch (type) {
                    case "moov" -> size >= HEADER_BYTES && IN_MOOV.contains(head.four(12));
                    // Up to 512 MB, so that it is no text; 0 is to the end, 1 a size of 64 bits.
                    case "mdat" ->
                            size <= 1
                                    || (size >= HEADER_BYTES && size < TEXT)
                                    || head.isNamed(MOVIE_NAMES);
                    default -> isFollowed(head, size);
                };
        return makesSense ? QUICKTIME : null;
    }

    private static boolean isFollowed(Head head, long size) {
        if (size < HEADER_BYTES || size > Integer.MAX_VALUE - HEADER_BYTES) {
            return false;
        }
        String next = head.four((int) size + 4);
        return next.isEmpty()
                ? size < TEXT && head.isNamed(MOVIE_NAMES)
                : FIRST_BOXES.contains(next) || next.equals("ftyp");
    }
}
