package semblance.bench;

import semblance.bench.MadeFilm.Coding;
import semblance.bench.MadeFilm.Shot;
import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.media.FileStamp;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Sample;
import semblance.media.TimeSpan;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Whether keyframes lie where scenes change, in films whose cuts are known, and what it costs. */
final class CutFigures {
    private static final double NEAR = 0.5;

    private final Decoder decoder = new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read);
    private final List<BufferedImage> pictures;
    private final Path folder;

    CutFigures(List<BufferedImage> pictures, Path folder) {
        this.pictures = pictures;
        this.folder = folder;
    }

    static Map<String, Coding> codings() {
        Map<String, Coding> codings = new LinkedHashMap<>();
        codings.put(
                "H.264, codec keyframe at cuts or after 10 s",
                new Coding("mp4", "libopenh264", Map.of("b", "300000", "g", "250"), "aac"));
        codings.put(
                "H.264 at 60 kbit/s",
                new Coding("mp4", "libopenh264", Map.of("b", "60000", "g", "250"), "aac"));
        codings.put(
                "MPEG-4, a codec keyframe every 4 s, cuts or not",
                new Coding(
                        "mkv",
                        "mpeg4",
                        Map.of("b", "300000", "g", "100", "sc_threshold", "1000000000"),
                        "libmp3lame"));
        codings.put(
                "MPEG-4 with B-frames, every 10 s, cuts or not",
                new Coding(
                        "mkv",
                        "mpeg4",
                        Map.of("b", "300000", "g", "250", "bf", "2", "sc_threshold", "1000000000"),
                        "libmp3lame"));
        codings.put(
                "MPEG-4, one codec keyframe in all",
                new Coding(
                        "mkv",
                        "mpeg4",
                        Map.of("b", "300000", "g", "600", "sc_threshold", "1000000000"),
                        "libmp3lame"));
        codings.put(
                "VP9, codec keyframe every 10 s",
                new Coding(
                        "webm",
                        "libvpx-vp9",
                        Map.of("b", "150000", "g", "250", "deadline", "realtime", "cpu-used", "8"),
                        "libopus"));
        return codings;
    }

    void measure() throws Exception {
        for (double dissolve : new double[] {0, 0.8}) {
            for (var coding : codings().entrySet()) {
                measure(coding.getKey(), coding.getValue(), dissolve);
            }
        }
        MadeFilm still =
                new MadeFilm(List.of(new Shot(pictures.getFirst(), 1800, 1, 0)), 320, 180, 1, 1);
        Path file = still.write(folder.resolve("still.mp4"), codings().values().iterator().next());
        System.out.printf(
                Locale.ROOT, "half an hour that stands still: %d keyframes%n", starts(file).size());
    }

    private void measure(String name, Coding coding, double dissolve) throws Exception {
        int cuts = 0;
        int found = 0;
        int kept = 0;
        int atCut = 0;
        double seconds = 0;
        long nanos = 0;
        for (int seed = 0; seed < 2; seed++) {
            MadeFilm film = film(seed, dissolve);
            Path file = film.write(folder.resolve("cuts." + coding.ending()), coding);
            long began = System.nanoTime();
            List<Double> starts = starts(file);
            nanos += System.nanoTime() - began;
            seconds += film.seconds();
            starts.removeIf(start -> start < NEAR);
            List<Double> known = film.cuts();
            cuts += known.size();
            found += (int) known.stream().filter(cut -> near(cut, starts, dissolve)).count();
            kept += starts.size();
            atCut +=
                    (int)
                            starts.stream()
                                    .filter(start ->
                                            known.stream()
                                                    .anyMatch(cut ->
                                                            near(cut, List.of(start), dissolve)))
                                    .count();
        }
        System.out.printf(
                Locale.ROOT,
                "%-50s %s: of %d found %.3f; of %d keyframes at one %.3f; %.1f a minute; %.0f x real time%n",
                name,
                dissolve > 0 ? "dissolves" : "cuts",
                cuts,
                found / (double) cuts,
                kept,
                atCut / (double) kept,
                60 * kept / seconds,
                seconds / (nanos / 1e9));
    }

    private static boolean near(double cut, List<Double> starts, double dissolve) {
        return starts.stream()
                .anyMatch(start -> start > cut - NEAR && start < cut + dissolve + NEAR);
    }

    private MadeFilm film(long seed, double dissolve) {
        Random random = new Random(seed);
        List<Shot> shots = new ArrayList<>();
        for (double at = 0; at < 45; at += shots.getLast().seconds()) {
            BufferedImage picture = pictures.get(random.nextInt(pictures.size()));
            double length = 1.2 + 6 * random.nextDouble() * random.nextDouble();
            double zoom = random.nextInt(3) == 0 ? 1 : 1 + 0.04 * length * random.nextDouble();
            shots.add(new Shot(picture, length, zoom, dissolve));
        }
        return new MadeFilm(shots, 320, 180, 25, seed);
    }

    private List<Double> starts(Path film) throws Exception {
        List<Double> starts = new ArrayList<>();
        DecodeRequest request =
                new DecodeRequest(
                        new DecodeRequest.Pictures(320, null, DecodeRequest.Frames.KEYFRAMES),
                        null,
                        null);
        MediaFile file = new MediaFile(film, MediaKind.VIDEO, new FileStamp(1, Instant.EPOCH));
        try (SampleStream stream = decoder.open(file, request)) {
            for (Sample sample = stream.next(); sample != null; sample = stream.next()) {
                TimeSpan span = sample.span();
                starts.add(span == null ? 0 : span.startSeconds());
            }
        }
        return starts;
    }
}
