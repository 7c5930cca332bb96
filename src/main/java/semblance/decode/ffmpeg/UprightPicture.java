package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.media.Picture;
import semblance.media.Region;
import semblance.media.TimeSpan;

/**
 * The last steps from a decoded frame to a picture: cut the region out, convert and reduce, turn
 * upright.
 *
 * @param shown the size of the full picture with square pixels as it is stored, not yet upright;
 *     the frame itself may be smaller (decoded at reduced size)
 */
record UprightPicture(PictureSize shown, Orientation orientation) {
    static final int CROP_UNALIGNED = 1;

    /** More would take too much of the heap: such giants are reduced to this many pixels. */
    static final long MOST_FAITHFUL_PIXELS = 64_000_000;

    /** Returns the size of the full upright picture. */
    PictureSize size() {
        return orientation.isTransposed() ? shown.transposed() : shown;
    }

    /** May cut the frame's edges off. */
    Picture of(AVFrame frame, DecodeRequest.Pictures request, @Nullable TimeSpan span)
            throws DecodeException {
        return switch (request.fidelity()) {
            case REDUCED -> reduced(frame, request, span);
            case FAITHFUL -> faithful(frame, request, span);
        };
    }

    /** Turns a stored picture upright and cuts the region out. */
    Picture of(Picture stored, DecodeRequest.Pictures request) {
        Picture upright = orientation.toUpright(stored);
        return request.region() == null ? upright : upright.crop(request.region());
    }

    private Picture faithful(AVFrame frame, DecodeRequest.Pictures request, @Nullable TimeSpan span)
            throws DecodeException {
        PictureSize decoded = new PictureSize(frame.width(), frame.height());
        if (hasSquarePixels(decoded) && decoded.pixels() <= MOST_FAITHFUL_PIXELS) {
            return of(FaithfulPixels.of(frame), request).shownAt(span);
        }
        double excess = Math.sqrt((double) shown.pixels() / MOST_FAITHFUL_PIXELS);
        int shortSide =
                Math.max(request.shortSide(), (int) (shown.shortSide() / Math.max(1, excess)));
        return reduced(
                frame,
                new DecodeRequest.Pictures(shortSide, request.region(), request.frames()),
                span);
    }

    /** Tells whether the frame has the shape that is shown, and needs no stretching. */
    private boolean hasSquarePixels(PictureSize decoded) {
        boolean smaller = decoded.width() < shown.width() && decoded.height() < shown.height();
        return smaller || decoded.equals(shown);
    }

    private Picture reduced(AVFrame frame, DecodeRequest.Pictures request, @Nullable TimeSpan span)
            throws DecodeException {
        Region upright = request.region() == null ? size().whole() : size().clip(request.region());
        Region stored = orientation.toStored(upright, shown.width(), shown.height());
        PictureSize wanted =
                new PictureSize(stored.width(), stored.height()).reducedTo(request.shortSide());
        if (3 * wanted.pixels() > Integer.MAX_VALUE - 8) {
            throw Sentences.outOfMemory();
        }
        byte[] rgb;
        if (request.region() != null && PixelConversion.isPackedBits(frame)) {
            try (FrameHandle whole =
                    PixelConversion.convert(
                            frame, avutil.AV_PIX_FMT_RGB24, frame.width(), frame.height())) {
                rgb = cut(whole.frame(), stored, wanted);
            }
        } else {
            rgb = cut(frame, stored, wanted);
        }
        byte[] turned = orientation.toUpright(rgb, wanted.width(), wanted.height());
        PictureSize result = orientation.isTransposed() ? wanted.transposed() : wanted;
        return new Picture(result.width(), result.height(), turned, span);
    }

    private byte[] cut(AVFrame frame, Region stored, PictureSize wanted) throws DecodeException {
        PictureSize decoded = new PictureSize(frame.width(), frame.height());
        Region part = shown.scale(stored, decoded);
        if (!part.equals(decoded.whole())) {
            frame.crop_left(part.x())
                    .crop_top(part.y())
                    .crop_right(decoded.width() - part.x() - part.width())
                    .crop_bottom(decoded.height() - part.y() - part.height());
            if (avutil.av_frame_apply_cropping(frame, CROP_UNALIGNED) < 0) {
                throw Sentences.noPicture();
            }
        }
        return PixelConversion.toRgb(frame, wanted);
    }
}
