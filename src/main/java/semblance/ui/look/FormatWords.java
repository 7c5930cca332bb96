package semblance.ui.look;

import java.util.Locale;
import java.util.Map;

/** The names that people know of the formats that a decoder names in its own way. */
public final class FormatWords {
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("mjpeg", "JPEG"),
                    Map.entry("jpegls", "JPEG-LS"),
                    Map.entry("jpeg2000", "JPEG 2000"),
                    Map.entry("webp", "WebP"),
                    Map.entry("heif", "HEIC"),
                    Map.entry("h264", "H.264 (AVC)"),
                    Map.entry("hevc", "H.265 (HEVC)"),
                    Map.entry("mpeg1video", "MPEG-1"),
                    Map.entry("mpeg2video", "MPEG-2"),
                    Map.entry("mpeg4", "MPEG-4"),
                    Map.entry("theora", "Theora"),
                    Map.entry("prores", "ProRes"),
                    Map.entry("matroska", "Matroska"),
                    Map.entry("mov", "QuickTime"),
                    Map.entry("opus", "Opus"),
                    Map.entry("vorbis", "Vorbis"));
    private static final String UNCOMPRESSED = "pcm_";

    private FormatWords() {}

    /** Returns the name of a codec for a person: "JPEG", "H.264 (AVC)", "MP3". */
    public static String of(String codec) {
        if (codec.startsWith(UNCOMPRESSED)) {
            return Texts.of("look.format.pcm");
        }
        // Most are initials: PNG, TIFF, GIF, MP3, AAC, FLAC, VP9, AV1.
        return KNOWN.getOrDefault(codec, codec.toUpperCase(Locale.ROOT));
    }
}
