package semblance.bench;

import com.fasterxml.jackson.databind.JsonNode;

import semblance.Composition;
import semblance.media.MediaKind;
import semblance.scan.FileSignature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How well excerpts of 5 s are told to be the very recording, measured through the program's own
 * command line on long recordings that are made of half of the sounds below a folder; the other
 * half asks what must not be found. Files whose names begin alike up to the last "-" come from one
 * recording and stay in one half. Where two names hide one recording nevertheless, the samples
 * tell: an answer at whose offset they correlate by more than {@value #RELATED} is right.
 *
 * <p>Run by {@code mvn -q test-compile exec:exec@recordings -Dmedia=FOLDER}.
 */
public final class RecordingBench {
    private static final int EXCERPTS = 250;
    private static final int UNRELATED = 1000;
    private static final int IN_ONE = 12;
    private static final double SECONDS = 5;
    private static final double RELATED = 0.5;
    private static final double[] SPEEDS = {1, .62, .71, .79, .87, .94, 1.08, 1.17, 1.27, 1.4, 1.6};
    private static final List<String> CHANGES =
            List.of(
                    "unchanged",
                    "mp3, 64 kbit/s",
                    "opus, 32 kbit/s",
                    "12 dB louder, clipped",
                    "white noise, 10 dB",
                    "pink noise, 10 dB",
                    "white noise, 10 dB, mp3");

    private final Composition parts;
    private final Path work;
    private final JsonCommand command;
    private final Random random = new Random(1);

    private RecordingBench(Composition parts, Path work) {
        this.parts = parts;
        this.work = work;
        this.command = new JsonCommand(parts, work.resolve("library"), List.of());
    }

    public static void main(String[] args) throws Exception {
        new RecordingBench(
                        Composition.ofThisSystem(),
                        Files.createTempDirectory("semblance-recordings"))
                .measure(Path.of(args[0]).toAbsolutePath().normalize());
        System.exit(0);
    }

    private void measure(Path folder) throws Exception {
        Map<String, List<Path>> sources = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (FileSignature.kindOf(file).filter(MediaKind.AUDIO::equals).isPresent()) {
                    String name = file.getFileName().toString();
                    int end = Math.max(name.lastIndexOf('-'), 1);
                    sources.computeIfAbsent(name.substring(0, end), _ -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        List<List<Path>> shuffled = new ArrayList<>(sources.values());
        Collections.shuffle(shuffled, random);
        int half = shuffled.size() / 2;
        LongRecordings known = recordings(shuffled.subList(0, half));
        LongRecordings others = recordings(shuffled.subList(half, shuffled.size()));
        Path library = work.resolve("media");
        Files.createDirectories(library);
        double hours = 0;
        for (double speed : SPEEDS) {
            for (int i = 0; i < known.count(); i++) {
                float[] samples = known.recording(i, speed);
                hours += samples.length / 3600.0 / LongRecordings.RATE_HZ;
                SoundCopies.written(samples, "libmp3lame", LongRecordings.file(library, i, speed));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s files indexed, %.1f hours%n",
                command.run("index", library.toString()).get("indexed"),
                hours);
        for (String change : CHANGES) {
            excerpts(known, library, change);
        }
        unrelated(known, others, library);
    }

    private LongRecordings recordings(List<List<Path>> sources) throws Exception {
        List<float[]> clips = new ArrayList<>();
        for (List<Path> source : sources) {
            for (Path file : source) {
                clips.add(SoundCopies.read(parts.engine(), file));
            }
        }
        Collections.shuffle(clips, random);
        return new LongRecordings(clips, IN_ONE);
    }

    private void excerpts(LongRecordings known, Path library, String change) throws Exception {
        Random places = new Random(2);
        int first = 0;
        double worst = 0;
        double millis = 0;
        for (int i = 0; i < EXCERPTS; i++) {
            int number = places.nextInt(known.count());
            float[] whole = known.recording(number, 1);
            int start = audible(whole, places);
            float[] query = cut(whole, start);
            JsonNode answer = search(changed(query, change, i));
            millis += answer.get("tookMillis").asDouble();
            JsonNode best = answer.get("results").path(0);
            Path expected = LongRecordings.file(library, number, 1);
            if (best.path("path").asText().equals(expected.toString())
                    && !best.path("same").isNull()) {
                first++;
                double offset = best.get("same").get("offset").asDouble();
                worst = Math.max(worst, Math.abs(offset - start / (double) LongRecordings.RATE_HZ));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %-26s the same, first: %.3f of %d; offset wrong by at most %.3f s; %.0f ms%n",
                change,
                first / (double) EXCERPTS,
                EXCERPTS,
                worst,
                millis / EXCERPTS);
    }

    private void unrelated(LongRecordings known, LongRecordings others, Path library)
            throws Exception {
        int wrong = 0;
        int related = 0;
        for (int i = 0; i < UNRELATED; i++) {
            float[] whole = others.recording(random.nextInt(others.count()), 1);
            float[] query = cut(whole, audible(whole, random));
            JsonNode best = search(changed(query, "unchanged", i)).get("results").path(0);
            if (!best.path("same").isMissingNode() && !best.path("same").isNull()) {
                double correlation = correlation(query, known, library, best);
                related += correlation > RELATED ? 1 : 0;
                wrong += correlation > RELATED ? 0 : 1;
                if (correlation <= RELATED) {
                    System.out.println("wrong: " + correlation + " " + best);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %d unrelated excerpts: %d called the same; %d more are, by their samples%n",
                UNRELATED,
                wrong,
                related);
    }

    /** Returns the greatest correlation near the offset that an answer gives. */
    private static double correlation(
            float[] query, LongRecordings known, Path library, JsonNode answer) {
        for (double speed : SPEEDS) {
            for (int i = 0; i < known.count(); i++) {
                String file = LongRecordings.file(library, i, speed).toString();
                if (answer.get("path").asText().equals(file)) {
                    JsonNode same = answer.get("same");
                    return correlation(
                            query,
                            samples(same.get("queryStart")),
                            samples(same.get("queryEnd")),
                            known.recording(i, speed),
                            samples(same.get("offset")));
                }
            }
        }
        return 0;
    }

    private static int samples(JsonNode seconds) {
        return (int) Math.round(seconds.asDouble() * LongRecordings.RATE_HZ);
    }

    /** Returns the greatest correlation of half a second between two places of the query. */
    private static double correlation(float[] query, int from, int to, float[] file, int place) {
        int length = LongRecordings.RATE_HZ / 2;
        int near = LongRecordings.RATE_HZ / 40;
        double most = 0;
        for (int start = from; start + length <= Math.min(to, query.length); start += length / 4) {
            for (int shift = place - near; shift <= place + near; shift++) {
                double both = 0;
                double one = 1e-9;
                double other = 1e-9;
                int end = Math.min(start + length, file.length - shift);
                for (int i = Math.max(start, -shift); i < end; i++) {
                    both += query[i] * file[i + shift];
                    one += query[i] * query[i];
                    other += file[i + shift] * file[i + shift];
                }
                most = Math.max(most, Math.abs(both) / Math.sqrt(one * other));
            }
        }
        return most;
    }

    /** Returns where an excerpt begins in which there is something to hear. */
    private static int audible(float[] whole, Random places) {
        int length = (int) (SECONDS * LongRecordings.RATE_HZ);
        while (true) {
            int start = places.nextInt(whole.length - length);
            double power = 0;
            for (int i = start; i < start + length; i++) {
                power += whole[i] * whole[i] / length;
            }
            if (power > 1e-7) {
                return start;
            }
        }
    }

    private static float[] cut(float[] whole, int start) {
        return Arrays.copyOfRange(whole, start, start + (int) (SECONDS * LongRecordings.RATE_HZ));
    }

    private Path changed(float[] samples, String change, int seed) throws Exception {
        Path wav = work.resolve("query.wav");
        Path mp3 = work.resolve("query.mp3");
        return switch (change) {
            case "mp3, 64 kbit/s" -> SoundCopies.written(samples, "libmp3lame", mp3);
            case "opus, 32 kbit/s" ->
                    SoundCopies.written(samples, "libopus", work.resolve("query.opus"));
            case "12 dB louder, clipped" -> SoundCopies.wav(SoundCopies.louder(samples, 4), wav);
            case "white noise, 10 dB" -> SoundCopies.wav(SoundCopies.noisy(samples, 10, seed), wav);
            case "pink noise, 10 dB" -> SoundCopies.wav(SoundCopies.pink(samples, 10, seed), wav);
            case "white noise, 10 dB, mp3" ->
                    SoundCopies.written(SoundCopies.noisy(samples, 10, seed), "libmp3lame", mp3);
            default -> SoundCopies.wav(samples, wav);
        };
    }

    private JsonNode search(Path file) throws Exception {
        return command.run("search", "--like", file.toString(), "--kind", "audio", "--top", "3");
    }
}
