package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import semblance.decode.PictureMetadata;
import semblance.media.Encoding;
import semblance.media.MediaFacts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sound or video says of itself in its container's tags (ID3, Vorbis comments, mp4). */
final class ContainerFacts {
    private static final int MAX_TEXT = 2_000;

    /** Years before this are clocks that were never set. */
    private static final int FIRST_YEAR = 1980;

    /** The beginning of an ISO 6709 string: latitude and longitude in degrees. */
    private static final Pattern PLACE =
            Pattern.compile("([+-]\\d+(?:\\.\\d+)?)([+-]\\d+(?:\\.\\d+)?).*");

    private ContainerFacts() {}

    /**
     * @param video the stream of pictures, or null for a sound
     * @param sound the stream of sound, or null for a silent film
     * @param size of the upright picture, or null for a sound
     */
    static MediaFacts of(
            Container container,
            @Nullable AVStream video,
            @Nullable AVStream sound,
            @Nullable PictureSize size) {
        AVStream main = video == null ? sound : video;
        if (main == null) {
            return MediaFacts.NONE;
        }
        Map<String, String> said = new HashMap<>();
        addAll(said, container.context().metadata());
        addAll(said, main.metadata());
        TreeMap<String, String> tags = new TreeMap<>();
        for (String name : new String[] {"title", "artist", "album", "genre", "track", "comment"}) {
            put(tags, name, said.get(name));
        }
        put(tags, "artist", said.get("album_artist"));
        put(tags, "date", said.get("date"));
        put(tags, "date", said.get("year"));
        put(tags, "description", said.get("description"));
        put(tags, "description", said.get("synopsis"));
        put(tags, "camera", camera(said));
        put(tags, "place", place(said));
        return new MediaFacts(
                size == null ? 0 : size.width(),
                size == null ? 0 : size.height(),
                duration(container),
                taken(said),
                CodecDecoder.codecName(main.codecpar().codec_id()),
                tags,
                encoding(container, said, video, sound));
    }

    private static Encoding encoding(
            Container container,
            Map<String, String> said,
            @Nullable AVStream video,
            @Nullable AVStream sound) {
        AVCodecParameters heard = sound == null ? null : sound.codecpar();
        return new Encoding(
                containerName(container, said),
                heard == null ? "" : CodecDecoder.codecName(heard.codec_id()),
                heard == null ? 0 : heard.sample_rate(),
                heard == null ? 0 : heard.ch_layout().nb_channels(),
                Math.max(0, container.context().bit_rate()),
                video == null ? 0 : framesPerSecond(video.avg_frame_rate()));
    }

    /** One demuxer of FFmpeg goes by the names of a whole family; the brand tells them apart. */
    private static String containerName(Container container, Map<String, String> said) {
        List<String> names =
                List.of(container.context().iformat().name().getString().split(",", -1));
        boolean isQuickTime = said.getOrDefault("major_brand", "").startsWith("qt");
        return names.contains("mp4") && !isQuickTime ? "mp4" : names.getFirst();
    }

    private static double framesPerSecond(AVRational rate) {
        return rate.num() <= 0 || rate.den() <= 0 ? 0 : (double) rate.num() / rate.den();
    }

    static @Nullable Duration duration(Container container) {
        long micros = container.context().duration();
        return micros == avutil.AV_NOPTS_VALUE || micros < 0
                ? null
                : Duration.ofNanos(Math.min(micros, Long.MAX_VALUE / 1000) * 1000);
    }

    private static void addAll(Map<String, String> said, @Nullable AVDictionary dictionary) {
        AVDictionaryEntry entry = null;
        while (dictionary != null) {
            entry = avutil.av_dict_iterate(dictionary, entry);
            if (entry == null) {
                return;
            }
            said.putIfAbsent(text(entry.key()).toLowerCase(Locale.ROOT), text(entry.value()));
        }
    }

    private static String text(BytePointer bytes) {
        return bytes.getString(StandardCharsets.UTF_8);
    }

    private static @Nullable String camera(Map<String, String> said) {
        String apple = "com.apple.quicktime.";
        return PictureMetadata.cameraName(
                said.getOrDefault(apple + "make", said.getOrDefault("make", "")),
                said.getOrDefault(apple + "model", said.getOrDefault("model", "")));
    }

    private static @Nullable String place(Map<String, String> said) {
        String stated = said.get("com.apple.quicktime.location.iso6709");
        Matcher matcher =
                PLACE.matcher(stated == null ? said.getOrDefault("location", "") : stated);
        return matcher.matches()
                ? String.format(
                        Locale.ROOT,
                        "%.5f, %.5f",
                        Double.parseDouble(matcher.group(1)),
                        Double.parseDouble(matcher.group(2)))
                : null;
    }

    private static @Nullable LocalDateTime taken(Map<String, String> said) {
        for (String name : new String[] {"com.apple.quicktime.creationdate", "creation_time"}) {
            String text = said.getOrDefault(name, "");
            try {
                LocalDateTime time =
                        LocalDateTime.parse(text.length() < 19 ? text : text.substring(0, 19));
                if (time.getYear() >= FIRST_YEAR) {
                    return time;
                }
            } catch (DateTimeParseException _) {
                // As if it had not been said.
            }
        }
        return null;
    }

    private static void put(Map<String, String> tags, String name, @Nullable String value) {
        String clean = value == null ? "" : value.strip();
        if (!clean.isEmpty()) {
            tags.putIfAbsent(
                    name, clean.length() > MAX_TEXT ? clean.substring(0, MAX_TEXT) : clean);
        }
    }
}
