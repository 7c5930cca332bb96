package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.PictureMetadata;
import semblance.media.Fidelity;
import semblance.media.MediaFacts;
import semblance.media.Picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture whose file is one coded picture: all formats but HEIC and AVIF. The file's bytes go to
 * the decoder whole, with no demuxer between, so nothing but its own bytes says what is decoded.
 *
 * <p>A file that is cut off and still gives a picture gives it (its rest is plain): better found by
 * what is left than not at all. One from which nothing decodes fails.
 */
final class StillPicture implements PictureSource {
    private static final int CMYK = 4;
    private static final int MAX_BYTES = Integer.MAX_VALUE - (1 << 20);

    private final PictureHeader header;
    private final @Nullable CmykJpeg cmyk;
    private final PacketHandle packet;
    private final UprightPicture picture;
    private final PictureMetadata metadata;
    private final long maxPixels;
    private final boolean jpegAsReference;

    private StillPicture(
            PictureHeader header,
            @Nullable CmykJpeg cmyk,
            PacketHandle packet,
            UprightPicture picture,
            PictureMetadata metadata,
            long maxPixels,
            boolean jpegAsReference) {
        this.header = header;
        this.cmyk = cmyk;
        this.packet = packet;
        this.picture = picture;
        this.metadata = metadata;
        this.maxPixels = maxPixels;
        this.jpegAsReference = jpegAsReference;
    }

    /**
     * @param jpegAsReference whether faithful pictures of jpegs are those of {@link ReferenceJpeg}
     */
    static StillPicture open(
            Path file, long maxPixels, PictureMetadata.Reader reader, boolean jpegAsReference)
            throws DecodeException {
        PacketHandle packet = read(file);
        try {
            PictureHeader header = PictureHeader.of(bytes(packet));
            if (header == null) {
                throw Sentences.unknownFormat("a picture");
            }
            PictureSize size = header.size();
            if (size == null) {
                throw Sentences.damaged();
            }
            if (size.pixels() > maxPixels) {
                throw Sentences.tooManyPixels(size.width(), size.height(), maxPixels);
            }
            PictureMetadata metadata = reader.read(file);
            UprightPicture picture =
                    new UprightPicture(size, Orientation.ofExif(metadata.orientation()));
            CmykJpeg cmyk =
                    isJpeg(header) && header.components() == CMYK
                            ? CmykJpeg.disguise(bytes(packet))
                            : null;
            return new StillPicture(
                    header, cmyk, packet, picture, metadata, maxPixels, jpegAsReference);
        } catch (DecodeException | RuntimeException e) {
            packet.close();
            throw e;
        }
    }

    private static PacketHandle read(Path file) throws DecodeException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw Sentences.tooLarge(size);
            }
            PacketHandle packet = PacketHandle.read(in, (int) size);
            ByteBuffer bytes = bytes(packet);
            if (!AnimatedWebp.isAnimated(bytes)) {
                return packet;
            }
            try (packet) {
                return PacketHandle.of(AnimatedWebp.firstFrame(bytes));
            }
        } catch (IOException e) {
            throw Sentences.unreadable(e);
        }
    }

    private static ByteBuffer bytes(PacketHandle packet) {
        AVPacket native_ = packet.packet();
        return native_.data().capacity(native_.size()).asByteBuffer();
    }

    @Override
    public MediaFacts facts() {
        PictureSize size = picture.size();
        return new MediaFacts(
                size.width(),
                size.height(),
                null,
                metadata.taken(),
                CodecDecoder.codecName(codecId()),
                metadata.tags());
    }

    @Override
    public Picture decode(DecodeRequest.Pictures request, Deadline deadline)
            throws DecodeException, InterruptedException {
        deadline.check();
        if (wantsReference(request)) {
            Optional<Picture> stored = ReferenceJpeg.decode(bytes(packet));
            if (stored.isPresent()) {
                return picture.of(stored.get(), request);
            }
        }
        try (CodecDecoder decoder =
                        CodecDecoder.ofCodec(
                                codecId(), maxPixels, context -> reduce(context, request));
                FrameHandle frame = FrameHandle.empty()) {
            if (!decoder.send(packet.packet())) {
                throw Sentences.noPicture();
            }
            if (!decoder.receive(frame.frame())) {
                decoder.send(null);
                if (!decoder.receive(frame.frame())) {
                    throw Sentences.noPicture();
                }
            }
            deadline.check();
            try (FrameHandle rgb = cmyk == null ? null : cmyk.toRgb(frame.frame())) {
                return picture.of((rgb == null ? frame : rgb).frame(), request, null);
            }
        }
    }

    private boolean wantsReference(DecodeRequest.Pictures request) {
        return jpegAsReference
                && isJpeg(header)
                && cmyk == null
                && request.fidelity() == Fidelity.FAITHFUL
                && picture.size().pixels() <= UprightPicture.MOST_FAITHFUL_PIXELS;
    }

    private static boolean isJpeg(PictureHeader header) {
        return header.format() == PictureHeader.Format.JPEG;
    }

    private void reduce(AVCodecContext context, DecodeRequest.Pictures request) {
        if (!isJpeg(header)) {
            return;
        }
        int lowres = cmyk == null ? lowres(request) : 0;
        context.lowres(lowres);
        if (lowres == 0 && request.fidelity() == Fidelity.FAITHFUL) {
            // The transform that libjpeg uses (rounded in another order): the nearest of all.
            context.idct_algo(AVCodecContext.FF_IDCT_INT);
        }
    }

    private int lowres(DecodeRequest.Pictures request) {
        return switch (request.fidelity()) {
            case REDUCED -> part(request).lowres(request.shortSide());
            case FAITHFUL ->
                    request.region() == null
                            ? picture.size().lowresWithoutRemainder(request.shortSide())
                            : 0;
        };
    }

    private PictureSize part(DecodeRequest.Pictures request) {
        if (request.region() == null) {
            return picture.size();
        }
        var region = picture.size().clip(request.region());
        return new PictureSize(region.width(), region.height());
    }

    private int codecId() {
        return switch (header.format()) {
            case JPEG -> avcodec.AV_CODEC_ID_MJPEG;
            case PNG -> avcodec.AV_CODEC_ID_PNG;
            case GIF -> avcodec.AV_CODEC_ID_GIF;
            case BMP -> avcodec.AV_CODEC_ID_BMP;
            case TIFF -> avcodec.AV_CODEC_ID_TIFF;
            case WEBP -> avcodec.AV_CODEC_ID_WEBP;
            case HEIF -> throw new IllegalStateException("HEIF has a container");
        };
    }

    @Override
    public void close() {
        packet.close();
    }
}
