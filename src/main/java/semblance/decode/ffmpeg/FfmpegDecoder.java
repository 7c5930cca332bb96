package semblance.decode.ffmpeg;

import semblance.decode.DecodeException;
import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.Decoder;
import semblance.decode.PictureMetadata;
import semblance.decode.SampleStream;
import semblance.media.MediaFile;

/** Opens pictures, sounds and videos with FFmpeg, in this process. Safe for use by many threads. */
public final class FfmpegDecoder implements Decoder {
    private final DecodeLimits limits;
    private final PictureMetadata.Reader metadata;
    private final boolean jpegAsReference;

    /**
     * @param metadata tells of a picture what FFmpeg does not
     */
    public FfmpegDecoder(DecodeLimits limits, PictureMetadata.Reader metadata) {
        this(limits, metadata, false);
    }

    /**
     * @param metadata tells of a picture what FFmpeg does not
     * @param jpegAsReference whether faithful pictures of jpegs are decoded to the last bit as by
     *     libjpeg, in full: slower, for whoever compares numbers
     */
    public FfmpegDecoder(
            DecodeLimits limits, PictureMetadata.Reader metadata, boolean jpegAsReference) {
        this.limits = limits;
        this.metadata = metadata;
        this.jpegAsReference = jpegAsReference;
    }

    @Override
    public SampleStream open(MediaFile file, DecodeRequest request) throws DecodeException {
        FfmpegLibrary.load();
        Deadline deadline = new Deadline(limits.time());
        try (var _ = deadline.start()) {
            return switch (file.kind()) {
                case IMAGE ->
                        new PictureStream(picture(file, deadline), request.pictures(), deadline);
                case AUDIO -> new TimedFile(file.path(), limits, deadline).sound(request);
                case VIDEO -> new TimedFile(file.path(), limits, deadline).video(request);
            };
        }
    }

    private PictureSource picture(MediaFile file, Deadline deadline) throws DecodeException {
        return HeifPicture.isHeif(file.path())
                ? HeifPicture.open(file.path(), limits.pixels(), metadata, deadline)
                : StillPicture.open(file.path(), limits.pixels(), metadata, jpegAsReference);
    }
}
