package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.jspecify.annotations.Nullable;

import semblance.media.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture that is stored as a grid of tiles, each a stream of its own: what iPhones write (the
 * derived item "grid" of ISO/IEC 23008-12). The numbers are the file's: nothing is checked yet.
 *
 * @param canvas the size of all tiles together
 * @param shown the part of the canvas that is the picture
 */
record TileGrid(PictureSize canvas, Region shown, Orientation orientation, List<Tile> tiles) {
    private static final int OFFSET_INTS = 3;

    TileGrid {
        tiles = List.copyOf(tiles);
    }

    /** One tile: the stream that holds it and its upper left corner on the canvas. */
    record Tile(int stream, int x, int y) {}

    /** Returns the main picture's grid, or null if no picture is a grid. */
    static @Nullable TileGrid of(AVFormatContext context) {
        AVStreamGroup best = null;
        for (int i = 0; i < context.nb_stream_groups(); i++) {
            AVStreamGroup group = context.stream_groups(i);
            boolean isGrid = group.type() == avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID;
            boolean isMain = (group.disposition() & avformat.AV_DISPOSITION_DEFAULT) != 0;
            if (isGrid && isMain) {
                best = group;
            }
        }
        return best == null ? null : of(best, best.params_tile_grid());
    }

    private static @Nullable TileGrid of(AVStreamGroup group, AVStreamGroupTileGrid grid) {
        BytePointer background = grid.background();
        // The bindings leave out the fields on both sides of "background": before it the pointer
        // to the offsets (an index and two ints for each tile), after it the shown part's corner.
        long offsetsAt = new LongPointer(NativeMemory.at(background.address() - Long.BYTES)).get();
        IntPointer offsets = new IntPointer(NativeMemory.at(offsetsAt));
        IntPointer corner = new IntPointer(background);
        int x = corner.get(1);
        int y = corner.get(2);
        boolean sane =
                x >= 0
                        && y >= 0
                        && grid.width() > 0
                        && grid.height() > 0
                        && (long) x + grid.width() <= grid.coded_width()
                        && (long) y + grid.height() <= grid.coded_height()
                        && offsetsAt != 0;
        if (!sane) {
            return null;
        }
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < grid.nb_tiles(); i++) {
            int index = offsets.get((long) OFFSET_INTS * i);
            if (index < 0 || index >= group.nb_streams()) {
                return null;
            }
            tiles.add(
                    new Tile(
                            group.streams(index).index(),
                            offsets.get((long) OFFSET_INTS * i + 1),
                            offsets.get((long) OFFSET_INTS * i + 2)));
        }
        return new TileGrid(
                new PictureSize(grid.coded_width(), grid.coded_height()),
                new Region(x, y, grid.width(), grid.height()),
                Container.orientation(grid.coded_side_data(), grid.nb_coded_side_data()),
                tiles);
    }
}
