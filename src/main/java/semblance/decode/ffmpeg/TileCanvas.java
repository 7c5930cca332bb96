package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;

import java.util.HashSet;
import java.util.Set;

/**
 * The frame that a grid's decoded tiles are put together on. Tiles may come in any order; those
 * that never come stay black. Owns its native frame.
 */
final class TileCanvas implements AutoCloseable {
    private final TileGrid grid;
    private final Set<TileGrid.Tile> missing;
    private @Nullable FrameHandle canvas;

    TileCanvas(TileGrid grid) {
        this.grid = grid;
        this.missing = new HashSet<>(grid.tiles());
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** Copies a decoded tile to all its places. */
    void put(int stream, AVFrame tile) throws DecodeException {
        FrameHandle target = canvas;
        if (target == null) {
            target = blank(tile);
            canvas = target;
        }
        for (TileGrid.Tile place : grid.tiles()) {
            if (place.stream() == stream && missing.remove(place)) {
                copy(tile, target.frame(), place);
            }
        }
    }

    /** Returns the picture, cut to the part that is shown. */
    AVFrame frame() throws DecodeException {
        if (canvas == null) {
            throw Sentences.noPicture();
        }
        AVFrame frame = canvas.frame();
        frame.crop_left(grid.shown().x())
                .crop_top(grid.shown().y())
                .crop_right(frame.width() - grid.shown().x() - grid.shown().width())
                .crop_bottom(frame.height() - grid.shown().y() - grid.shown().height());
        if (avutil.av_frame_apply_cropping(frame, UprightPicture.CROP_UNALIGNED) < 0) {
            throw Sentences.damaged();
        }
        return frame;
    }

    private FrameHandle blank(AVFrame like) throws DecodeException {
        PictureSize size = grid.canvas();
        FrameHandle made = FrameHandle.picture(like.format(), size.width(), size.height());
        AVFrame frame = made.frame();
        frame.colorspace(like.colorspace()).color_range(like.color_range());
        try (SizeTPointer strides = new SizeTPointer(4)) {
            for (int plane = 0; plane < 4; plane++) {
                strides.put(plane, frame.linesize(plane));
            }
            avutil.av_image_fill_black(
                    frame.data(),
                    strides,
                    frame.format(),
                    frame.color_range(),
                    frame.width(),
                    frame.height());
        }
        return made;
    }

    private static void copy(AVFrame tile, AVFrame canvas, TileGrid.Tile place)
            throws DecodeException {
        if (tile.format() != canvas.format() || place.x() < 0 || place.y() < 0) {
            throw Sentences.damaged();
        }
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(canvas.format());
        int width = Math.min(tile.width(), canvas.width() - place.x());
        int height = Math.min(tile.height(), canvas.height() - place.y());
        if (width <= 0 || height <= 0) {
            return;
        }
        for (int plane = 0; plane < 4 && tile.data(plane) != null; plane++) {
            boolean chroma = plane == 1 || plane == 2;
            int down = chroma ? format.log2_chroma_h() : 0;
            int rows = -(-height >> down);
            int bytes = avutil.av_image_get_linesize(canvas.format(), width, plane);
            int left = avutil.av_image_get_linesize(canvas.format(), place.x(), plane);
            BytePointer to = canvas.data(plane);
            long top = place.y() >> down;
            avutil.av_image_copy_plane(
                    to.position(top * canvas.linesize(plane) + left),
                    canvas.linesize(plane),
                    tile.data(plane),
                    tile.linesize(plane),
                    bytes,
                    rows);
        }
    }

    @Override
    public void close() {
        if (canvas != null) {
            canvas.close();
        }
    }
}
