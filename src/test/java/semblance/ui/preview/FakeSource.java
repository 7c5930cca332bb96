package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.library.Playback;
import semblance.library.PreviewException;
import semblance.library.SoundOutline;
import semblance.library.Spectrogram;
import semblance.library.Waveform;
import semblance.media.MediaFacts;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Made pictures, tones and videos instead of files. What a file is, its name tells: "...png" is a
 * picture of {@link #WIDTH} by {@link #HEIGHT}, "...wav" a tone, "...mp4" a video with a tone,
 * "broken..." cannot be read.
 */
final class FakeSource implements PreviewSource {
    static final int WIDTH = 1600;
    static final int HEIGHT = 1000;
    static final double SECONDS = 6;
    static final int FRAMES_PER_SECOND = 25;
    private static final int BANDS = 32;
    private static final double TONE_HZ = 330;
    private static final double PIECE_SECONDS = 0.02;

    final AtomicInteger openPlaybacks = new AtomicInteger();
    final Map<Path, Integer> largestSide = new ConcurrentHashMap<>();
    final List<TimeSpan> outlines = new CopyOnWriteArrayList<>();
    volatile double secondsLong = SECONDS;

    @Override
    public Picture picture(Path file, int shortSide, Duration at) throws PreviewException {
        check(file);
        largestSide.merge(file, shortSide, Math::max);
        double scale = Math.min(1, shortSide / (double) HEIGHT);
        boolean video = file.toString().endsWith("mp4");
        double seconds = at.toNanos() / 1e9;
        return paint(
                (int) Math.ceil(WIDTH * scale),
                (int) Math.ceil(HEIGHT * scale),
                seconds,
                Math.floorMod(file.hashCode(), 97) / 97.0,
                video ? TimeSpan.ofSeconds(seconds, seconds) : null);
    }

    @Override
    public SoundOutline outline(
            Path file, @Nullable TimeSpan part, int columns, Consumer<SoundOutline> soFar)
            throws PreviewException {
        check(file);
        outlines.add(part == null ? TimeSpan.ofSeconds(0, secondsLong) : part);
        double from = part == null ? 0 : part.startSeconds();
        double to = part == null ? secondsLong : Math.min(secondsLong, part.endSeconds());
        float[] peaks = new float[columns];
        byte[] levels = new byte[columns * BANDS];
        for (int i = 0; i < columns; i++) {
            double t = from + i / (double) columns * (to - from);
            peaks[i] = (float) loudness(t);
            for (int band = 0; band < BANDS; band++) {
                levels[i * BANDS + band] = (byte) (255 * loudness(t) * Math.exp(-band / 20.0));
            }
        }
        double[] edges = new double[BANDS + 1];
        for (int i = 0; i <= BANDS; i++) {
            edges[i] = 40 * Math.pow(2, i / 4.0);
        }
        return new SoundOutline(
                TimeSpan.ofSeconds(from, to),
                new Waveform(peaks, Duration.ofNanos((long) ((to - from) * 1e9))),
                new Spectrogram(levels, edges));
    }

    @Override
    public Playback keyframes(Path file, int shortSide, Duration from) throws PreviewException {
        check(file);
        double second = Math.floor(from.toNanos() / 1e9 + 1e-6);
        openPlaybacks.incrementAndGet();
        return new Keyframes(file, shortSide, second);
    }

    @Override
    public MediaFacts facts(Path file) throws PreviewException {
        check(file);
        return new MediaFacts(
                WIDTH,
                HEIGHT,
                Duration.ofNanos((long) (secondsLong * 1e9)),
                null,
                "made",
                Map.of());
    }

    @Override
    public Playback play(Path file, Duration from, int shortSide, int sampleRateHz)
            throws PreviewException {
        check(file);
        openPlaybacks.incrementAndGet();
        boolean video = file.toString().endsWith("mp4");
        return new Made(file, from.toNanos() / 1e9, video, shortSide, sampleRateHz);
    }

    static Path file(String name) {
        return Path.of(System.getProperty("java.io.tmpdir"), "made", name).toAbsolutePath();
    }

    private static void check(Path file) throws PreviewException {
        if (file.getFileName().toString().startsWith("broken")) {
            throw new PreviewException("The file ends in the middle of the picture.");
        }
    }

    private static double loudness(double t) {
        double strike = Math.exp(-3 * (t % 1.5));
        return 0.08 + 0.8 * strike * (0.75 + 0.25 * Math.sin(40 * t + 9 * Math.sin(13 * t)));
    }

    private static Picture paint(
            int width, int height, double seconds, double hue, @Nullable TimeSpan span) {
        byte[] rgb = new byte[3 * width * height];
        double sunX = 0.2 + 0.1 * seconds;
        for (int x = 0; x < width; x++) {
            double u = x / (double) width;
            double hill = 0.62 + 0.1 * Math.sin(5 * u + 6 * hue) + 0.03 * Math.sin(17 * u);
            for (int y = 0; y < height; y++) {
                double v = y / (double) height;
                double across = (u - sunX) * width / height;
                boolean sun = across * across + (v - 0.3) * (v - 0.3) < 0.0121;
                int at = 3 * (y * width + x);
                double light = v > hill ? 0.25 + 0.5 * (1 - v) : 0.9 - 0.4 * v;
                rgb[at] = channel(sun ? 1 : light * (v > hill ? 0.5 : 0.75 + 0.25 * hue));
                rgb[at + 1] = channel(sun ? 0.86 : light * (v > hill ? 0.8 : 0.85));
                rgb[at + 2] = channel(sun ? 0.5 : light * (v > hill ? 0.45 : 1.05 - 0.2 * hue));
            }
        }
        return new Picture(width, height, rgb, span);
    }

    private static byte channel(double value) {
        return (byte) Math.clamp(Math.round(255 * value), 0, 255);
    }

    /** A keyframe at each whole second. */
    private final class Keyframes implements Playback {
        private final Path file;
        private final int shortSide;
        private double second;

        Keyframes(Path file, int shortSide, double second) {
            this.file = file;
            this.shortSide = shortSide;
            this.second = second;
        }

        @Override
        public MediaFacts facts() {
            return MediaFacts.NONE;
        }

        @Override
        public @Nullable Sample next() throws PreviewException {
            if (second >= secondsLong) {
                return null;
            }
            Duration at = Duration.ofNanos(Math.round(second * 1e9));
            second++;
            return picture(file, shortSide, at);
        }

        @Override
        public void close() {
            openPlaybacks.decrementAndGet();
        }
    }

    private final class Made implements Playback {
        private final Path file;
        private final List<Sample> waiting = new ArrayList<>();
        private final boolean video;
        private final int shortSide;
        private final int rate;
        private int frame;
        private double soundAt;
        private boolean open = true;

        Made(Path file, double from, boolean video, int shortSide, int rate) {
            this.file = file;
            this.video = video;
            this.shortSide = shortSide;
            this.rate = rate;
            // As a real decoder, it begins a little before: at the last frame that was due.
            this.frame = (int) Math.floor(from * FRAMES_PER_SECOND + 1e-6);
            this.soundAt = Math.floor(from / PIECE_SECONDS) * PIECE_SECONDS;
        }

        @Override
        public MediaFacts facts() {
            return MediaFacts.NONE;
        }

        @Override
        public @Nullable Sample next() throws PreviewException {
            if (!waiting.isEmpty()) {
                return waiting.removeFirst();
            }
            double frameAt = frame / (double) FRAMES_PER_SECOND;
            if (video && frameAt < secondsLong && frameAt <= soundAt) {
                frame++;
                Picture still =
                        picture(file, shortSide, Duration.ofNanos(Math.round(frameAt * 1e9)));
                return still;
            }
            if (soundAt >= secondsLong) {
                return null;
            }
            float[] samples = new float[(int) Math.round(PIECE_SECONDS * rate)];
            for (int i = 0; i < samples.length; i++) {
                double t = soundAt + i / (double) rate;
                samples[i] = (float) (loudness(t) * Math.sin(2 * Math.PI * TONE_HZ * t));
            }
            Sound sound =
                    new Sound(samples, rate, TimeSpan.ofSeconds(soundAt, soundAt + PIECE_SECONDS));
            soundAt += PIECE_SECONDS;
            return sound;
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                openPlaybacks.decrementAndGet();
            }
        }
    }
}
