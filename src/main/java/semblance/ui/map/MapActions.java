package semblance.ui.map;

import semblance.atlas.AtlasProgress;
import semblance.atlas.AtlasSide;
import semblance.atlas.AtlasState;
import semblance.library.LibraryException;

import java.util.function.Consumer;

/** The maps of a library, as {@link semblance.atlas.Atlases} has them. All may block for long. */
public interface MapActions {
    /** Returns the map that is kept. */
    AtlasState kept(AtlasSide side) throws LibraryException, InterruptedException;

    /** Returns the map that is kept, with new files on it. */
    AtlasState joined(AtlasSide side) throws LibraryException, InterruptedException;

    /** Makes a map anew. */
    AtlasState make(AtlasSide side, Consumer<AtlasProgress> progress)
            throws LibraryException, InterruptedException;
}
