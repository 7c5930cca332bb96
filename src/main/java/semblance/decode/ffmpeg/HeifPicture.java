package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.PictureMetadata;
import semblance.media.MediaFacts;
import semblance.media.Picture;
import semblance.media.Region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A picture in an ISO base media file: HEIC or AVIF, whole or as a grid of tiles, turned as its
 * properties irot and imir say (the orientation in its EXIF repeats them and is not used). Of an
 * animated one the first frame.
 */
final class HeifPicture implements PictureSource {
    private static final int SIGNATURE_BYTES = 12;

    private final Container container;
    private final TileGrid grid;
    private final UprightPicture picture;
    private final PictureMetadata metadata;
    private final String codec;
    private final long maxPixels;

    private HeifPicture(
            Container container, TileGrid grid, PictureMetadata metadata, long maxPixels) {
        this.container = container;
        this.grid = grid;
        Region shown = grid.shown();
        this.picture =
                new UprightPicture(
                        new PictureSize(shown.width(), shown.height()), grid.orientation());
        this.metadata = metadata;
        this.codec =
                CodecDecoder.codecName(
                        container.stream(grid.tiles().getFirst().stream()).codecpar().codec_id());
        this.maxPixels = maxPixels;
    }

    static boolean isHeif(Path file) throws DecodeException {
        try (InputStream in = Files.newInputStream(file)) {
            PictureHeader header =
                    PictureHeader.of(ByteBuffer.wrap(in.readNBytes(SIGNATURE_BYTES)));
            return header != null && header.format() == PictureHeader.Format.HEIF;
        } catch (IOException e) {
            throw Sentences.unreadable(e);
        }
    }

    static HeifPicture open(
            Path file, long maxPixels, PictureMetadata.Reader reader, Deadline deadline)
            throws DecodeException {
        Container container = Container.open(file, "mov", deadline);
        try {
            TileGrid grid = TileGrid.of(container.context());
            if (grid == null) {
                grid = single(container);
            }
            PictureSize canvas = grid.canvas();
            if (canvas.pixels() > maxPixels) {
                throw Sentences.tooManyPixels(canvas.width(), canvas.height(), maxPixels);
            }
            if (grid.tiles().isEmpty()) {
                throw Sentences.damaged();
            }
            return new HeifPicture(container, grid, reader.read(file), maxPixels);
        } catch (DecodeException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** Returns the main picture as a grid of one tile. */
    private static TileGrid single(Container container) throws DecodeException {
        AVStream best = null;
        for (int i = 0; i < container.streamCount(); i++) {
            AVStream stream = container.stream(i);
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO
                    && (best == null || rank(stream) > rank(best))) {
                best = stream;
            }
        }
        if (best == null) {
            throw Sentences.noSuchTrack("picture");
        }
        AVCodecParameters parameters = best.codecpar();
        PictureSize size = new PictureSize(parameters.width(), parameters.height());
        if (size.shortSide() <= 0) {
            throw Sentences.damaged();
        }
        return new TileGrid(
                size,
                size.whole(),
                Container.orientation(parameters),
                List.of(new TileGrid.Tile(best.index(), 0, 0)));
    }

    private static int rank(AVStream stream) {
        int disposition = stream.disposition();
        boolean main = (disposition & avformat.AV_DISPOSITION_DEFAULT) != 0;
        boolean part = (disposition & avformat.AV_DISPOSITION_DEPENDENT) != 0;
        return (main ? 2 : 0) + (part ? 0 : 1);
    }

    @Override
    public MediaFacts facts() {
        PictureSize size = picture.size();
        return new MediaFacts(
                size.width(), size.height(), null, metadata.taken(), codec, metadata.tags());
    }

    @Override
    public Picture decode(DecodeRequest.Pictures request, Deadline deadline)
            throws DecodeException, InterruptedException {
        container.discardAll();
        for (TileGrid.Tile tile : grid.tiles()) {
            container.alsoUse(tile.stream());
        }
        try (TileCanvas canvas = new TileCanvas(grid);
                PacketHandle packet = PacketHandle.empty()) {
            while (!canvas.isComplete() && container.read(packet.packet())) {
                int stream = packet.packet().stream_index();
                try (FrameHandle frame = decoded(stream, packet)) {
                    if (frame != null) {
                        canvas.put(stream, frame.frame());
                    }
                }
            }
            deadline.check();
            AVFrame whole = canvas.frame();
            return picture.of(whole, request, null);
        }
    }

    private @Nullable FrameHandle decoded(int stream, PacketHandle packet) throws DecodeException {
        AVCodecParameters parameters = container.stream(stream).codecpar();
        FrameHandle frame = FrameHandle.empty();
        try (CodecDecoder decoder = CodecDecoder.ofStream(parameters, maxPixels, context -> {})) {
            decoder.send(packet.packet());
            decoder.send(null);
            if (decoder.receive(frame.frame())) {
                return frame;
            }
            frame.close();
            return null;
        } catch (DecodeException | RuntimeException e) {
            frame.close();
            throw e;
        }
    }

    @Override
    public void close() {
        container.close();
    }
}
