package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.media.Encoding;
import semblance.media.MediaFacts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a file that a {@link Condition} may ask for. */
public enum FactField {
    DURATION(Type.DURATION),
    WIDTH(Type.NUMBER),
    HEIGHT(Type.NUMBER),
    SIZE(Type.BYTES),
    CODEC(Type.TEXT),
    CONTAINER(Type.TEXT),
    RATE(Type.NUMBER),
    CHANNELS(Type.NUMBER),
    BITRATE(Type.NUMBER),
    FPS(Type.NUMBER),
    DATE(Type.DATE),
    TITLE(Type.TEXT),
    ARTIST(Type.TEXT),
    ALBUM(Type.TEXT),
    GENRE(Type.TEXT),
    TRACK(Type.TEXT),
    COMMENT(Type.TEXT),
    DESCRIPTION(Type.TEXT),
    CAMERA(Type.TEXT),
    LENS(Type.TEXT),
    PLACE(Type.TEXT),
    LABEL(Type.TEXT),
    /** {@code landscape}, {@code portrait} or {@code square}. */
    ORIENTATION(Type.TEXT),
    /** One of {@link semblance.media.ColourName}. */
    COLOUR(Type.TEXT);

    private static final double NANOS = 1e9;

    private final Type type;

    /** What the values of a field are. */
    enum Type {
        NUMBER,
        /** Seconds; typed as 90, 1:30 or 2m. */
        DURATION,
        /** Typed as 500, 3MB or 1.5GB. */
        BYTES,
        /** A day, month or year. */
        DATE,
        TEXT
    }

    FactField(Type type) {
        this.type = type;
    }

    /** Returns the word that is typed for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Type type() {
        return type;
    }

    /** Returns the field that a word stands for, in any case; "taken" and "year" are the date. */
    static Optional<FactField> ofWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.equals("taken") || small.equals("year")
                ? Optional.of(DATE)
                : small.equals("color")
                        ? Optional.of(COLOUR)
                        : Arrays.stream(values())
                                .filter(field -> field.word().equals(small))
                                .findFirst();
    }

    /** Returns all words, as a person is told of them. */
    static String words() {
        return Arrays.stream(values()).map(FactField::word).collect(Collectors.joining(", "));
    }

    /** Returns the number that a file has here; empty if it is unknown or no number. */
    OptionalDouble number(MediaFacts facts, long sizeBytes) {
        Encoding encoding = facts.encoding();
        double known =
                switch (this) {
                    case DURATION -> seconds(facts.duration());
                    case WIDTH -> facts.width();
                    case HEIGHT -> facts.height();
                    case SIZE -> sizeBytes;
                    case RATE -> encoding.sampleRateHz();
                    case CHANNELS -> encoding.channels();
                    case BITRATE -> encoding.bitsPerSecond();
                    case FPS -> encoding.framesPerSecond();
                    case CODEC,
                            CONTAINER,
                            DATE,
                            TITLE,
                            ARTIST,
                            ALBUM,
                            GENRE,
                            TRACK,
                            COMMENT,
                            DESCRIPTION,
                            CAMERA,
                            LENS,
                            PLACE,
                            LABEL,
                            ORIENTATION,
                            COLOUR ->
                            0;
                };
        boolean isKnown = known > 0 || this == SIZE;
        return isKnown ? OptionalDouble.of(known) : OptionalDouble.empty();
    }

    /** Returns what a file says here in words; several where it has several, empty for numbers. */
    List<String> texts(MediaFacts facts) {
        Stream<String> said =
                switch (this) {
                    case CODEC -> Stream.of(facts.codec(), facts.encoding().soundCodec());
                    case CONTAINER -> Stream.of(facts.encoding().container());
                    case LABEL -> Arrays.stream(tag(facts).split(MediaFacts.LABEL_SEPARATOR, -1));
                    case TITLE,
                            ARTIST,
                            ALBUM,
                            GENRE,
                            TRACK,
                            COMMENT,
                            DESCRIPTION,
                            CAMERA,
                            LENS,
                            PLACE,
                            COLOUR ->
                            Stream.of(tag(facts));
                    case ORIENTATION -> Orientation.of(facts).map(Orientation::word).stream();
                    case DURATION, WIDTH, HEIGHT, SIZE, RATE, CHANNELS, BITRATE, FPS, DATE ->
                            Stream.empty();
                };
        List<String> texts = new ArrayList<>(said.distinct().toList());
        texts.removeIf(String::isBlank);
        return texts;
    }

    private String tag(MediaFacts facts) {
        return facts.tags().getOrDefault(word(), "");
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? 0 : duration.getSeconds() + duration.getNano() / NANOS;
    }
}
