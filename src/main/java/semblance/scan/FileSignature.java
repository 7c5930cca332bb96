package semblance.scan;

import semblance.media.MediaKind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a media format is recognised by the first bytes of a file: one row for each format, the first
 * that matches counts. A file's extension never decides alone: it only tells a sound from a video
 * where one container holds both, and supports signatures that are weak. That a file has a
 * signature does not mean that it can be decoded.
 */
public enum FileSignature {
    JPEG(MediaKind.IMAGE, "jpg jpeg jpe jfif", h -> h.has(0, "\u00ff\u00d8\u00ff") && h.u8(3) >= 0xc0),
    PNG(MediaKind.IMAGE, "png apng", h -> h.has(0, "\u0089PNG\r\n\u001a\n")),
    GIF(MediaKind.IMAGE, "gif", h -> h.has(0, "GIF87a") || h.has(0, "GIF89a")),
    BMP(MediaKind.IMAGE, "bmp dib", Bitmap::matches),
    TIFF(
            MediaKind.IMAGE,
            "tif tiff",
            h ->
                    h.has(0, "II*\0")
                            || h.has(0, "MM\0*")
                            || h.has(0, "II+\0\u0008\0")
                            || h.has(0, "MM\0+\0\u0008")),
    WEBP(MediaKind.IMAGE, "webp", h -> h.has(0, "RIFF") && h.has(8, "WEBP")),
    HEIF(MediaKind.IMAGE, "heic heif hif", h -> IsoMedia.of(h) == IsoMedia.HEIF),
    AVIF(MediaKind.IMAGE, "avif", h -> IsoMedia.of(h) == IsoMedia.AVIF),

    WAV(MediaKind.AUDIO, "wav wave bwf", h -> isRiff(h, "RIFF RF64 BW64") && h.has(8, "WAVE")),
    FLAC(MediaKind.AUDIO, "flac", h -> h.has(0, "fLaC")),
    OGG_AUDIO(MediaKind.AUDIO, "ogg oga opus spx", h -> OggPages.kind(h) == MediaKind.AUDIO),
    M4A(MediaKind.AUDIO, "m4a m4b m4r", h -> IsoMedia.of(h) == IsoMedia.AUDIO),
    AIFF(MediaKind.AUDIO, "aif aiff aifc", h -> h.has(0, "FORM") && (h.has(8, "AIFF") || h.has(8, "AIFC"))),
    MATROSKA_AUDIO(MediaKind.AUDIO, "mka weba", h -> Ebml.isMatroska(h) && h.isNamed(Ebml.AUDIO_NAMES)),

    MP4(MediaKind.VIDEO, "mp4 m4v", h -> IsoMedia.of(h) == IsoMedia.VIDEO),
    QUICKTIME(MediaKind.VIDEO, "mov qt", h -> IsoMedia.of(h) == IsoMedia.QUICKTIME),
    MATROSKA(MediaKind.VIDEO, "mkv webm", h -> Ebml.isMatroska(h)),
    AVI(MediaKind.VIDEO, "avi", h -> h.has(0, "RIFF") && h.has(8, "AVI ")),
    OGG_VIDEO(MediaKind.VIDEO, "ogv", h -> OggPages.kind(h) == MediaKind.VIDEO),
    TRANSPORT_STREAM(MediaKind.VIDEO, "mts m2ts ts m2t", TransportStream::matches),

    /** After all others, because its signature is the weakest. */
    MP3(MediaKind.AUDIO, "mp3 mp2", MpegAudio::matches);

    /** So many first bytes are enough to tell. */
    public static final int HEAD_BYTES = 4096;

    private static final Set<String> ALL_EXTENSIONS =
            Arrays.stream(values())
                    .flatMap(signature -> signature.extensions.stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final MediaKind kind;
    private final Set<String> extensions;
    private final Predicate<Head> matcher;

    FileSignature(MediaKind kind, String extensions, Predicate<Head> matcher) {
        this.kind = kind;
        this.extensions = Set.of(extensions.split(" "));
        this.matcher = matcher;
    }

    public MediaKind kind() {
        return kind;
    }

    /** Returns the extensions that files of this format usually have, in lower case. */
    public Set<String> extensions() {
        return extensions;
    }

    /**
     * Returns the format of a file, empty if it is no media file.
     *
     * @param head its first bytes: {@link #HEAD_BYTES}, or all if it has fewer
     * @param fileName with or without folders before it
     */
    public static Optional<FileSignature> of(byte[] head, String fileName) {
        Head read = new Head(head, fileName);
        return Arrays.stream(values()).filter(s -> s.matcher.test(read)).findFirst();
    }

    /** Returns the kind of a file, empty if it is no media file; see {@link #of}. */
    public static Optional<MediaKind> kindOf(byte[] head, String fileName) {
        return of(head, fileName).map(FileSignature::kind);
    }

    /** Reads the first bytes of a file and returns its kind, empty if it is no media file. */
    public static Optional<MediaKind> kindOf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return kindOf(bytes.readNBytes(HEAD_BYTES), file.toString());
        }
    }

    /** Tells whether a file would be taken for a media file by its extension. */
    public static boolean isMediaName(String fileName) {
        return ALL_EXTENSIONS.contains(Head.extension(fileName));
    }

    private static boolean isRiff(Head head, String names) {
        return head.length() >= 4 && Set.of(names.split(" ")).contains(head.four(0));
    }
}
