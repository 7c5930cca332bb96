package semblance.scan;

import static semblance.media.MediaKind.AUDIO;
import static semblance.media.MediaKind.IMAGE;
import static semblance.media.MediaKind.VIDEO;

import semblance.media.MediaKind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
public final class FileSignature {
    private static final List<FileSignature> TABLE =
            List.of(
                    row(
                            "jpeg",
                            IMAGE,
                            "jpg jpeg jpe jfif",
                            h -> h.has(0, "\u00ff\u00d8\u00ff") && h.u8(3) >= 0xc0),
                    row("png", IMAGE, "png apng", h -> h.has(0, "\u0089PNG\r\n\u001a\n")),
                    row("gif", IMAGE, "gif", h -> h.has(0, "GIF87a") || h.has(0, "GIF89a")),
                    row("bmp", IMAGE, "bmp dib", Bitmap::matches),
                    row(
                            "tiff",
                            IMAGE,
                            "tif tiff",
                            h ->
                                    h.has(0, "II*\0")
                                            || h.has(0, "MM\0*")
                                            || h.has(0, "II+\0\u0008\0")
                                            || h.has(0, "MM\0+\0\u0008")),
                    row("webp", IMAGE, "webp", h -> h.has(0, "RIFF") && h.has(8, "WEBP")),
                    row("heif", IMAGE, "heic heif hif", h -> IsoMedia.of(h) == IsoMedia.HEIF),
                    row("avif", IMAGE, "avif", h -> IsoMedia.of(h) == IsoMedia.AVIF),
                    row("wav", AUDIO, "wav wave bwf", h -> isWaveContainer(h) && h.has(8, "WAVE")),
                    row("flac", AUDIO, "flac", h -> h.has(0, "fLaC")),
                    row("ogg", AUDIO, "ogg oga opus spx", h -> OggPages.kind(h) == AUDIO),
                    row("m4a", AUDIO, "m4a m4b m4r", h -> IsoMedia.of(h) == IsoMedia.AUDIO),
                    row(
                            "aiff",
                            AUDIO,
                            "aif aiff aifc",
                            h -> h.has(0, "FORM") && (h.has(8, "AIFF") || h.has(8, "AIFC"))),
                    row(
                            "matroska audio",
                            AUDIO,
                            "mka weba",
                            h -> Ebml.isMatroska(h) && h.isNamed(Ebml.AUDIO_NAMES)),
                    row("mp4", VIDEO, "mp4 m4v", h -> IsoMedia.of(h) == IsoMedia.VIDEO),
                    row("quicktime", VIDEO, "mov qt", h -> IsoMedia.of(h) == IsoMedia.QUICKTIME),
                    row("matroska", VIDEO, "mkv webm", h -> Ebml.isMatroska(h)),
                    row("avi", VIDEO, "avi", h -> h.has(0, "RIFF") && h.has(8, "AVI ")),
                    row("ogg", VIDEO, "ogv", h -> OggPages.kind(h) == VIDEO),
                    row("transport stream", VIDEO, "mts m2ts m2t", TransportStream::matches),

                    // After all others, because its signature is the weakest.
                    row("mp3", AUDIO, "mp3 mp2", MpegAudio::matches));

    /** So many first bytes are enough to tell. */
    public static final int HEAD_BYTES = 4096;

    private static final Set<String> ALL_EXTENSIONS =
            TABLE.stream()
                    .flatMap(signature -> signature.extensions.stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final String format;
    private final MediaKind kind;
    private final Set<String> extensions;
    private final Predicate<Head> matcher;

    private FileSignature(
            String format, MediaKind kind, Set<String> extensions, Predicate<Head> matcher) {
        this.format = format;
        this.kind = kind;
        this.extensions = extensions;
        this.matcher = matcher;
    }

    private static FileSignature row(
            String format, MediaKind kind, String extensions, Predicate<Head> matcher) {
        return new FileSignature(format, kind, Set.of(extensions.split(" ")), matcher);
    }

    /** Returns the short name of the format: jpeg, matroska. */
    public String format() {
        return format;
    }

    public MediaKind kind() {
        return kind;
    }

    /**
     * Returns the format of a file, empty if it is no media file.
     *
     * @param head its first bytes: {@link #HEAD_BYTES}, or all if it has fewer
     * @param fileName with or without folders before it
     */
    public static Optional<FileSignature> of(byte[] head, String fileName) {
        Head read = new Head(head, fileName);
        return TABLE.stream().filter(s -> s.matcher.test(read)).findFirst();
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

    private static boolean isWaveContainer(Head head) {
        return head.has(0, "RIFF") || head.has(0, "RF64") || head.has(0, "BW64");
    }
}
