package semblance.bench;

import semblance.engine.Engine;
import semblance.engine.MediaView;
import semblance.engine.ViewRequest;
import semblance.media.MediaFile;
import semblance.media.MediaKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How fast the sample films go through the engine, on one thread, against all their frames. */
final class FilmFigures {
    private static final int SHORT_SIDE = 320;

    private final Engine engine;
    private final Path samples;
    private final int runs;

    FilmFigures(Engine engine, Path samples, int runs) {
        this.engine = engine;
        this.samples = samples;
        this.runs = runs;
    }

    /** Returns no figures where there are no films. */
    List<Figure> measure() throws Exception {
        List<MediaFile> films = films();
        double seconds = 0;
        for (MediaFile film : films) {
            try (MediaView view = engine.open(film, frames())) {
                Duration length = view.facts().duration();
                seconds += length == null ? 0 : length.toMillis() / 1000.0;
            }
        }
        if (seconds == 0) {
            return List.of();
        }
        Runs all = Runs.seconds(runs, () -> decodeAll(films)).per(seconds);
        Runs keyframes = Runs.seconds(runs, () -> analyze(films, false)).per(seconds);
        Runs embedded = Runs.seconds(runs, () -> analyze(films, true)).per(seconds);
        return List.of(
                all.figure("film, all frames decoded", "x real time", null, null),
                keyframes.figure(
                        "film, keyframes decoded",
                        "x real time",
                        "all frames",
                        keyframes.median() / all.median()),
                embedded.figure("decode and embed, film", "x real time", null, null));
    }

    private List<MediaFile> films() throws Exception {
        List<MediaFile> films = new ArrayList<>();
        for (Path file : files()) {
            MediaFile media = engine.identify(file);
            if (media.kind() == MediaKind.VIDEO) {
                films.add(media);
            }
        }
        return films;
    }

    private List<Path> files() throws IOException {
        Path folder = samples.resolve("Films");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static ViewRequest frames() {
        return new ViewRequest(SHORT_SIDE, null, Duration.ZERO);
    }

    private void decodeAll(List<MediaFile> films) throws Exception {
        for (MediaFile film : films) {
            try (MediaView view = engine.open(film, frames())) {
                while (view.next() != null) {
                    // Only the time counts.
                }
            }
        }
    }

    private void analyze(List<MediaFile> films, boolean embeds) throws Exception {
        for (MediaFile film : films) {
            engine.analyze(film, embeds ? engine.defaultSpaces(MediaKind.VIDEO) : List.of());
        }
    }
}
