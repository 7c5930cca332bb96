package semblance.atlas;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The maps of one library: makes them, keeps them in the library's own folder, and puts new files
 * on them. Everything blocks, and ends when its thread is interrupted; what is kept is changed only
 * by what ran to its end. Safe for use by many threads, of which one at a time makes a map.
 */
public final class Atlases {
    private static final Logger LOG = Logger.getLogger(Atlases.class.getName());

    /** Names the space that answers for a kind of file. */
    @FunctionalInterface
    public interface Answering {
        Optional<EmbeddingSpace> space(MediaKind kind) throws LibraryException;
    }

    private final LibraryIndex index;
    private final Path folder;
    private final Answering answering;
    private final LayoutOptions options;

    /**
     * @param answering the same rule as of the search
     */
    public Atlases(Library library, Answering answering) {
        this(library, answering, LayoutOptions.DEFAULT);
    }

    Atlases(Library library, Answering answering, LayoutOptions options) {
        this.index = library.index();
        this.folder = library.location().resolve("maps");
        this.answering = answering;
        this.options = options;
    }

    /** Returns the map that is kept, without the files that have left the library since. */
    public AtlasState kept(AtlasSide side) throws LibraryException, InterruptedException {
        return read(side, false);
    }

    /** Returns the map that is kept with new files put beside their like, and keeps it so. */
    public AtlasState joined(AtlasSide side) throws LibraryException, InterruptedException {
        return read(side, true);
    }

    private AtlasState read(AtlasSide side, boolean joins)
            throws LibraryException, InterruptedException {
        index.refresh();
        LibraryFiles files = LibraryFiles.read(index, side);
        Optional<EmbeddingSpace> space = answering.space(side.pure());
        if (space.isEmpty()) {
            return new AtlasState(null, files.items().size(), 0);
        }
        try {
            VectorIndex vectors = index.vectors(space.get());
            Set<ContentId> wanted = new HashSet<>(vectors.contents());
            wanted.retainAll(files.items().keySet());
            PositionsFile file = file(side, space.get());
            Positions there = file.read().orElse(Positions.none()).only(wanted);
            wanted.removeAll(new HashSet<>(there.contents()));
            if (joins && there.size() > 0 && !wanted.isEmpty()) {
                List<ContentId> newcomers = new ArrayList<>(wanted);
                newcomers.sort(java.util.Comparator.comparing(ContentId::hex));
                there = Newcomers.join(vectors, there, newcomers);
                keep(file, there);
                wanted.removeAll(new HashSet<>(there.contents()));
            }
            Atlas atlas = there.size() < Atlas.LEAST ? null : atlas(side, there, files, true);
            return new AtlasState(atlas, files.items().size(), wanted.size());
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /**
     * Makes a map anew and keeps it.
     *
     * @param progress told from time to time, on this thread
     * @return without a map if there are too few files for one
     */
    public AtlasState make(AtlasSide side, Consumer<AtlasProgress> progress)
            throws LibraryException, InterruptedException {
        progress.accept(new AtlasProgress(AtlasProgress.Step.READING, 0, null));
        index.refresh();
        LibraryFiles files = LibraryFiles.read(index, side);
        EmbeddingSpace space = answering.space(side.pure()).orElse(null);
        if (space == null) {
            return new AtlasState(null, files.items().size(), 0);
        }
        try {
            VectorIndex index = this.index.vectors(space);
            Vectors vectors = Vectors.read(index, List.copyOf(files.items().keySet()));
            if (vectors.size() < Atlas.LEAST) {
                return new AtlasState(null, files.items().size(), 0);
            }
            List<AtlasItem> items = files.itemsOf(vectors.contents());
            float[][] places =
                    new AtlasMaking(index, vectors, options)
                            .places((step, share, soFar) ->
                                    progress.accept(
                                            new AtlasProgress(
                                                    step, share, shape(side, items, soFar))));
            Positions made =
                    new Positions(vectors.contents(), places[0], places[1], vectors.size());
            Atlas atlas = atlas(side, made, files, true);
            keep(file(side, space), made);
            return new AtlasState(atlas, files.items().size(), 0);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    private static @Nullable Atlas shape(
            AtlasSide side, List<AtlasItem> items, float @Nullable [][] places) {
        return places == null ? null : new Atlas(side, items, places[0], places[1], List.of(), 0);
    }

    private static Atlas atlas(AtlasSide side, Positions there, LibraryFiles files, boolean isNamed)
            throws InterruptedException {
        List<AreaLevel> levels =
                isNamed
                        ? Areas.of(
                                there.x(),
                                there.y(),
                                new AreaNames(files.termsOf(there.contents())))
                        : List.of();
        return new Atlas(
                side,
                files.itemsOf(there.contents()),
                there.x(),
                there.y(),
                levels,
                there.newcomers());
    }

    private PositionsFile file(AtlasSide side, EmbeddingSpace space) {
        return new PositionsFile(
                folder.resolve(side.word() + "~" + space.key() + ".map"), space.key(), options);
    }

    private static void keep(PositionsFile file, Positions positions) {
        try {
            file.write(positions);
        } catch (IOException e) {
            // The map is there all the same; next time it is made again.
            LOG.log(Level.WARNING, "the map cannot be kept", e);
        }
    }
}
