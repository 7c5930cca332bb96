package semblance.ui.map;

import semblance.atlas.Atlas;
import semblance.atlas.AtlasItem;
import semblance.media.MediaKind;
import semblance.ui.look.KindLook;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Which colour each point has, and what the colours mean. The largest groups have colours of their
 * own; all others share the last.
 *
 * @param colorOf the colour of each item; not copied, to be read only
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // never compared; colours in an array
record Coloring(List<Entry> legend, byte[] colorOf) {
    /** Pictures, sounds and films have the colours that they have everywhere in the window. */
    static final int KINDS = MediaKind.values().length;

    /** How many groups have a colour. */
    static final int GROUPS = 7;

    /** The colour of all others. */
    static final int REST = KINDS + GROUPS;

    static final int COLORS = REST + 1;

    static final Coloring NONE = new Coloring(List.of(), new byte[0]);

    Coloring {
        legend = List.copyOf(legend);
    }

    /**
     * A line of the legend.
     *
     * @param color 0 to {@link #REST}
     */
    record Entry(int color, String title, int count) {}

    static Coloring of(Atlas atlas, ColorBy by) {
        return switch (by) {
            case KIND -> byKind(atlas);
            case FOLDER -> byGroup(atlas, Coloring::folder, false);
            case YEAR -> byGroup(atlas, Coloring::year, true);
        };
    }

    private static Coloring byKind(Atlas atlas) {
        byte[] colorOf = new byte[atlas.size()];
        int[] counts = new int[KINDS];
        for (int i = 0; i < colorOf.length; i++) {
            colorOf[i] = (byte) atlas.items().get(i).kind().ordinal();
            counts[colorOf[i]]++;
        }
        List<Entry> legend = new ArrayList<>();
        for (MediaKind kind : MediaKind.values()) {
            if (counts[kind.ordinal()] > 0) {
                legend.add(new Entry(kind.ordinal(), KindLook.many(kind), counts[kind.ordinal()]));
            }
        }
        return new Coloring(legend, colorOf);
    }

    private static Coloring byGroup(
            Atlas atlas, Function<AtlasItem, String> group, boolean isByName) {
        Map<String, Integer> counts = new HashMap<>();
        atlas.items().forEach(item -> counts.merge(group.apply(item), 1, Integer::sum));
        int unknown = counts.getOrDefault("", 0);
        counts.remove("");
        ToIntFunction<String> size = name -> counts.getOrDefault(name, 0);
        List<String> largest =
                counts.keySet().stream()
                        .sorted(
                                Comparator.comparingInt(size)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(GROUPS)
                        .sorted(
                                isByName
                                        ? Comparator.naturalOrder()
                                        : Comparator.comparingInt(size).reversed())
                        .toList();
        Map<String, Integer> colors = new HashMap<>();
        List<Entry> legend = new ArrayList<>();
        int others = unknown;
        for (String name : counts.keySet()) {
            others += largest.contains(name) ? 0 : size.applyAsInt(name);
        }
        for (String name : largest) {
            int color = KINDS + colors.size();
            colors.put(name, color);
            legend.add(new Entry(color, name, size.applyAsInt(name)));
        }
        if (others > 0) {
            String title =
                    others == unknown
                            ? Texts.of("map.legend.unknown")
                            : Texts.of("map.legend.rest");
            legend.add(new Entry(REST, title, others));
        }
        byte[] colorOf = new byte[atlas.size()];
        for (int i = 0; i < colorOf.length; i++) {
            colorOf[i] = colors.getOrDefault(group.apply(atlas.items().get(i)), REST).byteValue();
        }
        return new Coloring(legend, colorOf);
    }

    /** Returns the first folder below the library's own, or that itself. */
    private static String folder(AtlasItem item) {
        Path within = item.root().relativize(item.path());
        return within.getNameCount() > 1 ? within.getName(0).toString() : Words.name(item.root());
    }

    private static String year(AtlasItem item) {
        LocalDateTime taken = item.taken();
        return taken == null ? "" : Integer.toString(taken.getYear());
    }
}
