package semblance.ui.map;

import semblance.atlas.Area;
import semblance.atlas.AreaLevel;
import semblance.atlas.AreaName;
import semblance.atlas.Atlas;
import semblance.atlas.AtlasItem;
import semblance.atlas.AtlasProgress;
import semblance.atlas.AtlasSide;
import semblance.atlas.AtlasState;
import semblance.library.LibraryException;
import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Maps made up for tests: files in round heaps, each with its name. */
public final class FakeMaps implements MapActions {
    private static final Path ROOT = Path.of("/photos");
    private static final String[] NAMES = {"cats", "dogs", "boats", "trees", "cars", "houses"};

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile AtlasState keptState;
    public volatile AtlasState joinedState;
    public volatile AtlasState madeState;
    public volatile boolean broken;

    public FakeMaps(AtlasState kept, AtlasState joined, AtlasState made) {
        this.keptState = kept;
        this.joinedState = joined;
        this.madeState = made;
    }

    /** Returns maps of a library that has no files. */
    public static FakeMaps ofNothing() {
        AtlasState nothing = new AtlasState(null, 0, 0);
        return new FakeMaps(nothing, nothing, nothing);
    }

    /** Returns maps of a library whose map is kept. */
    public static FakeMaps of(Atlas atlas) {
        AtlasState kept = new AtlasState(atlas, atlas.size(), 0);
        return new FakeMaps(kept, kept, kept);
    }

    /** Returns a map of so many files, heap by heap in turns. */
    public static Atlas atlas(int count) {
        Random random = new Random(3);
        List<AtlasItem> items = new ArrayList<>();
        float[] x = new float[count];
        float[] y = new float[count];
        int[] areaOf = new int[count];
        for (int i = 0; i < count; i++) {
            int heap = i % NAMES.length;
            double angle = 2 * Math.PI * heap / NAMES.length;
            x[i] = (float) (.7 * Math.cos(angle) + .1 * random.nextGaussian());
            y[i] = (float) (.7 * Math.sin(angle) + .1 * random.nextGaussian());
            x[i] = Math.clamp(x[i], -1f, 1f);
            y[i] = Math.clamp(y[i], -1f, 1f);
            areaOf[i] = heap;
            items.add(
                    new AtlasItem(
                            content(i),
                            i % 7 == 0 ? MediaKind.VIDEO : MediaKind.IMAGE,
                            ROOT.resolve(NAMES[heap]).resolve(NAMES[heap] + " " + i + ".jpg"),
                            ROOT,
                            true,
                            java.time.LocalDateTime.of(2000 + heap, 1, 1, 12, 0)));
        }
        List<Area> areas = new ArrayList<>();
        for (int heap = 0; heap < NAMES.length; heap++) {
            double angle = 2 * Math.PI * heap / NAMES.length;
            areas.add(
                    new Area(
                            (float) (.7 * Math.cos(angle)),
                            (float) (.7 * Math.sin(angle)),
                            .12f,
                            count / NAMES.length,
                            new AreaName.Words(List.of(NAMES[heap]))));
        }
        return new Atlas(AtlasSide.PICTURES, items, x, y, List.of(new AreaLevel(areas, areaOf)), 0);
    }

    public static ContentId content(int number) {
        return new ContentId(String.format("%032x", number));
    }

    @Override
    public AtlasState kept(AtlasSide side) throws LibraryException {
        asked.add("kept " + side);
        if (broken) {
            throw new LibraryException(
                    LibraryException.Problem.DAMAGED, "The library is damaged: index it again.");
        }
        return keptState;
    }

    @Override
    public AtlasState joined(AtlasSide side) {
        asked.add("joined " + side);
        return joinedState;
    }

    @Override
    public AtlasState make(AtlasSide side, Consumer<AtlasProgress> progress) {
        asked.add("make " + side);
        progress.accept(new AtlasProgress(AtlasProgress.Step.ARRANGING, .7, madeState.atlas()));
        return madeState;
    }
}
