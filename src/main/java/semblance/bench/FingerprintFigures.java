package semblance.bench;

import semblance.engine.Engine;
import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Fingerprinter;
import semblance.fingerprint.Probe;
import semblance.index.FingerprintIndex;
import semblance.index.FingerprintMatch;
import semblance.index.Store;
import semblance.media.ContentId;
import semblance.media.MediaFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How fast recordings are fingerprinted, and how fast 5 s of one are found among hours of others.
 * The hours are random constellations as dense as those of noise, whose landmarks are of all sorts
 * alike; the queries have lost two of five peaks and have as many others.
 */
final class FingerprintFigures {
    private static final int SOUND_SECONDS = 300;
    private static final int QUERIES = 100;
    private static final int TOP = 10;
    private static final double FRAMES_PER_SECOND = 11_025 / 256.0;
    private static final double PEAKS_PER_FRAME = 0.9;
    private static final int BINS = 512;
    private static final int QUERY_SECONDS = 5;
    private static final double KEPT = 0.6;
    private static final int MINUTES = 10;

    private final Engine engine;
    private final Store.Opener stores;
    private final Path folder;
    private final int hours;
    private final int runs;
    private final Random random = new Random(1);

    FingerprintFigures(Engine engine, Store.Opener stores, Path folder, int hours, int runs) {
        this.engine = engine;
        this.stores = stores;
        this.folder = folder;
        this.hours = hours;
        this.runs = runs;
    }

    List<Figure> measure() throws Exception {
        MediaFile sound =
                engine.identify(MadeMedia.wav(folder.resolve("sound.wav"), SOUND_SECONDS, 1));
        Figure speed =
                Runs.seconds(runs, () -> engine.analyze(sound, List.of(), true))
                        .per(SOUND_SECONDS)
                        .figure("decode and fingerprint, sound", "x real time", null, null);
        Path library = Files.createDirectories(folder.resolve("library"));
        try (Store store = stores.open(library, Store.Access.WRITE)) {
            FingerprintIndex index = store.fingerprints();
            int count = hours * 60 / MINUTES;
            double seconds = 0;
            for (int i = 0; i < count; i++) {
                Fingerprint print = constellation(i);
                long began = System.nanoTime();
                index.put(content(i), print);
                seconds += (System.nanoTime() - began) / 1e9;
            }
            long began = System.nanoTime();
            store.commit();
            seconds += (System.nanoTime() - began) / 1e9;
            Figure put =
                    new Runs(seconds)
                            .per(hours)
                            .figure("put fingerprints", "hours of sound/s", null, null);
            List<Figure> lookups = lookUp(index, count);
            return List.of(speed, put, lookups.get(0), lookups.get(1), lookups.get(2));
        }
    }

    private List<Figure> lookUp(FingerprintIndex index, int count) throws Exception {
        double[] millis = new double[QUERIES];
        int found = 0;
        for (int i = -QUERIES / 4; i < QUERIES; i++) {
            int file = random.nextInt(count);
            Probe query = excerpt(constellation(file));
            long began = System.nanoTime();
            List<FingerprintMatch> matches = index.match(query, TOP, null);
            double took = (System.nanoTime() - began) / 1e6;
            if (i >= 0) {
                millis[i] = took;
                boolean first =
                        !matches.isEmpty() && matches.getFirst().content().equals(content(file));
                found += first ? 1 : 0;
            }
        }
        String size = String.format(Locale.ROOT, "%d s in %,d hours", QUERY_SECONDS, hours);
        Runs times = new Runs(millis);
        return List.of(
                times.figure("look up " + size + ", median", "ms", null, null),
                new Runs(times.quantile(0.95))
                        .figure("look up " + size + ", 95th percentile", "ms", null, null),
                new Runs(found / (double) QUERIES)
                        .figure("look up " + size + ", found first", "of all", null, null));
    }

    /** Returns a recording of some minutes; the same for the same number. */
    private static Fingerprint constellation(int number) {
        Random of = new Random(number);
        int length = (int) (MINUTES * 60 * FRAMES_PER_SECOND);
        return random(of, length, (int) (length * PEAKS_PER_FRAME));
    }

    private static Fingerprint random(Random of, int length, int peaks) {
        int[] numbers =
                IntStream.generate(() -> of.nextInt(length * BINS)).limit(peaks).sorted().toArray();
        return fingerprint(numbers, length);
    }

    /** Returns the fingerprint with peaks given as frame times bins plus bin, in their order. */
    private static Fingerprint fingerprint(int[] numbers, int length) {
        int[] frames = new int[numbers.length];
        short[] bins = new short[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            frames[i] = numbers[i] / BINS;
            bins[i] = (short) (numbers[i] % BINS);
        }
        BitSet sounding = new BitSet();
        sounding.set(0, Math.ceilDiv(length, Fingerprinter.SLOT));
        return new Fingerprint(Duration.ZERO, length, frames, bins, sounding);
    }

    private Probe excerpt(Fingerprint whole) {
        int length = (int) (QUERY_SECONDS * FRAMES_PER_SECOND);
        int from = random.nextInt(whole.length() - length);
        return new Probe(List.of(reading(whole, from, length), reading(whole, from, length)));
    }

    private Fingerprint reading(Fingerprint whole, int from, int length) {
        IntStream kept =
                IntStream.range(0, whole.size())
                        .filter(peak ->
                                whole.frame(peak) >= from && whole.frame(peak) < from + length)
                        .filter(_ -> random.nextDouble() < KEPT)
                        .map(peak -> (whole.frame(peak) - from) * BINS + whole.bin(peak));
        IntStream others =
                IntStream.generate(() -> random.nextInt(length * BINS))
                        .limit((long) (length * PEAKS_PER_FRAME * (1 - KEPT)));
        return fingerprint(IntStream.concat(kept, others).sorted().toArray(), length);
    }

    private static ContentId content(int number) {
        return new ContentId(String.format(Locale.ROOT, "%032x", number));
    }
}
