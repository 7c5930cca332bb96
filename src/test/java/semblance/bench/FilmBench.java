package semblance.bench;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import semblance.Composition;
import semblance.bench.MadeFilm.Coding;
import semblance.bench.MadeFilm.Shot;
import semblance.engine.MediaView;
import semblance.engine.ViewRequest;
import semblance.media.MediaKind;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.imageio.ImageIO;

/**
 * How well films are told from each other, measured through the program's own command line on the
 * films of a folder and on made ones, among them pairs that share an intro, black frames or a logo:
 * how often the original comes first for changed copies, how often it is called the same, how
 * exactly the offset is found, and how often another film is called the same. Then where keyframes
 * lie in films whose cuts are known.
 *
 * <p>Run by {@code mvn -q test-compile exec:exec@films -Dmedia=FOLDER}.
 */
public final class FilmBench {
    private static final int PAIRS = 4;

    /** In less than so many seconds there are hardly three moments. */
    private static final double SHORT = 6;

    private static final int SHORT_SIDE = 90;

    private static final Coding CODING =
            new Coding("mp4", "libopenh264", Map.of("b", "300000", "g", "250"), "aac");

    private final Composition parts;
    private final Path work;
    private final JsonCommand command;
    private final List<BufferedImage> pictures;
    private final Random random = new Random(7);
    private final List<BufferedImage> unused = new ArrayList<>();
    private int falseSame;
    private int queries;

    private FilmBench(Composition parts, Path work, List<BufferedImage> pictures) {
        this.parts = parts;
        this.work = work;
        this.command = new JsonCommand(parts, work.resolve("library"), List.of());
        this.pictures = pictures;
    }

    /** Measures the films below a folder. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        Path samples = Path.of("assets", "samples").toAbsolutePath();
        Path work = Files.createTempDirectory("semblance-films");
        List<BufferedImage> pictures = new ArrayList<>();
        for (Path file : MeasuredFiles.of(samples, MediaKind.IMAGE)) {
            @Nullable BufferedImage picture = ImageIO.read(file.toFile());
            if (picture != null && !file.toString().contains("copies")) {
                pictures.add(picture);
            }
        }
        FilmBench bench = new FilmBench(Composition.ofThisSystem(), work, pictures);
        bench.measure(List.of(folder, samples));
        new CutFigures(pictures, work).measure();
        System.exit(0);
    }

    private void measure(List<Path> folders) throws Exception {
        List<Path> films = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of("index"));
        for (Path folder : folders) {
            films.addAll(MeasuredFiles.of(folder, MediaKind.VIDEO));
            words.add(folder.toString());
        }
        Path made = work.resolve("made");
        films.addAll(make(made));
        words.addAll(List.of(made.toString()));
        System.out.println(
                command.run(words.toArray(String[]::new)).get("indexed") + " files indexed");
        SortedMap<String, Found> found = new TreeMap<>();
        FilmCopies copies = new FilmCopies(parts.engine());
        for (Path film : films) {
            try {
                String length = seconds(film) < SHORT ? "clip, " : "film, ";
                for (var copy : copies.of(film, work.resolve("copies")).values()) {
                    Found of = found.computeIfAbsent(length + copy.name(), _ -> new Found());
                    search(film, copy, of);
                }
            } catch (java.io.IOException e) {
                System.out.println("left out: " + e.getMessage());
            }
        }
        found.forEach((name, of) -> of.print(name));
        System.out.printf(
                Locale.ROOT,
                "another film called the same: %d times in %d queries%n",
                falseSame,
                queries);
    }

    private double seconds(Path film) throws Exception {
        try (MediaView view =
                parts.engine()
                        .open(
                                parts.engine().identify(film),
                                new ViewRequest(SHORT_SIDE, null, Duration.ZERO))) {
            Duration length = view.facts().duration();
            return length == null ? 0 : length.toMillis() / 1000.0;
        }
    }

    /** What was found for one kind of copy. */
    private static final class Found {
        private int count;
        private int first;
        private int same;
        private final List<Double> errors = new ArrayList<>();

        void print(String name) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-40s original first %.3f, called the same %.3f (%d)%s%n",
                    name,
                    first / (double) count,
                    same / (double) count,
                    count,
                    errors.isEmpty() ? "" : offsets());
        }

        private String offsets() {
            Collections.sort(errors);
            return String.format(
                    Locale.ROOT,
                    "; offset wrong by %.2f s in the median, %.2f at most",
                    errors.get(errors.size() / 2),
                    errors.getLast());
        }
    }

    private void search(Path film, FilmCopies.Copy copy, Found found) throws Exception {
        JsonNode results =
                command.run(
                                "search",
                                "--like",
                                copy.file().toString(),
                                "--kind",
                                "video",
                                "--top",
                                "5")
                        .get("results");
        queries++;
        found.count++;
        boolean first =
                !results.isEmpty() && results.get(0).get("path").asText().equals(film.toString());
        found.first += first ? 1 : 0;
        if (!first && Boolean.getBoolean("films.verbose")) {
            System.out.println("not first: " + film.getFileName() + " " + copy.name());
        }
        for (JsonNode result : results) {
            JsonNode same = result.get("same");
            boolean isFilm = !same.isNull() && same.get("what").asText().equals("film");
            boolean original = result.get("path").asText().equals(film.toString());
            if (isFilm && original) {
                found.same++;
                found.errors.add(Math.abs(same.get("offset").asDouble() - copy.offset()));
            } else if (isFilm) {
                falseSame++;
                System.out.println(
                        "  wrongly the same: " + film + ", " + copy.name() + ": " + result);
            } else if (original && Boolean.getBoolean("films.verbose")) {
                System.out.println("not same: " + film.getFileName() + " " + copy.name());
            }
        }
    }

    /** Makes films, and pairs of films that have a part in common. */
    private List<Path> make(Path folder) throws Exception {
        List<Path> films = new ArrayList<>();
        BufferedImage black = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < PAIRS; i++) {
            List<Shot> intro = List.of(shot(2), shot(2), shot(2), shot(2));
            List<Shot> dark = List.of(new Shot(black, 8, 1, 0));
            List<Shot> logo = List.of(new Shot(pictures.get(i), 8, 1, 0));
            for (String half : List.of("a", "b")) {
                films.add(film(folder.resolve("intro " + i + half + ".mp4"), intro, 14));
                films.add(film(folder.resolve("black " + i + half + ".mp4"), dark, 12));
                films.add(film(folder.resolve("logo " + i + half + ".mp4"), logo, 12));
            }
        }
        return films;
    }

    private Path film(Path file, List<Shot> beginning, double seconds) throws Exception {
        List<Shot> shots = new ArrayList<>(beginning);
        for (double at = 0; at < seconds; at += shots.getLast().seconds()) {
            shots.add(shot(1.5 + 3 * random.nextDouble()));
        }
        return new MadeFilm(shots, 320, 180, 12, random.nextLong()).write(file, CODING);
    }

    private Shot shot(double seconds) {
        // None is used twice before all have been used.
        if (unused.isEmpty()) {
            unused.addAll(pictures);
            Collections.shuffle(unused, random);
        }
        BufferedImage picture = unused.removeLast();
        return new Shot(picture, seconds, 1 + 0.1 * random.nextDouble(), 0);
    }
}
