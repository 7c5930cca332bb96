package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.index.Vectors;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class FilmAlignmentTest {
    private static final EmbeddingSpace SPACE = Vectors.space(64);

    /** What unrelated vectors of 64 dimensions hardly ever reach. */
    private static final double ENOUGH = 0.6;

    private static final long SEED = 11;

    private final Random random = new Random(SEED);

    /** Begins of shots and what they show. */
    private record Film(List<Double> starts, List<Embedding> shots, double end) {
        TimedSamples samples() {
            List<TimeSpan> spans = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                double next = i + 1 < starts.size() ? starts.get(i + 1) : end;
                spans.add(TimeSpan.ofSeconds(starts.get(i), next));
            }
            return new TimedSamples(spans, shots);
        }
    }

    @Test
    void offsetOfAnExcerptIsFound() {
        Film film = film(200);
        FilmAlignment found = align(copy(part(film, 60, 100)), film);
        assertNotNull(found, () -> "seed " + SEED);
        assertEquals(60, found.offset(), 0.5);
        assertTrue(found.isSame());
        assertEquals(60, found.same().offsetSeconds(), 0.5);
        assertEquals(100, found.same().inFile().endSeconds(), 1);
    }

    @Test
    void filmThatBeginsLaterThanTheQueryHasANegativeOffset() {
        Film film = film(100);
        FilmAlignment found = align(film, copy(part(film, 20, 100)));
        assertNotNull(found);
        assertEquals(-20, found.offset(), 0.5);
        assertTrue(found.isSame());
        assertEquals(0, found.same().inFile().startSeconds(), 1);
        assertEquals(20, found.same().inQuery().startSeconds(), 1);
    }

    @Test
    void keyframesThatLieASecondApartStillAgree() {
        Film film = film(100);
        Film copy = copy(film);
        List<Double> moved = new ArrayList<>();
        for (double start : copy.starts) {
            moved.add(start == 0 ? 0 : start + random.nextDouble() - 0.5);
        }
        FilmAlignment found = align(new Film(moved, copy.shots, copy.end), film);
        assertNotNull(found);
        assertEquals(0, found.offset(), 0.6);
        assertTrue(found.isSame());
    }

    @Test
    void filmsThatShareAnIntroAreNotTheSame() {
        Film intro = film(20);
        FilmAlignment found = align(after(intro, film(80)), after(copy(intro), film(90)));
        assertNotNull(found);
        assertEquals(0, found.offset(), 0.5);
        assertFalse(found.isSame());
    }

    @Test
    void aShotThatStandsStillMakesNoSame() {
        Embedding logo = Vectors.embedding(SPACE, random);
        List<Double> starts = new ArrayList<>();
        List<Embedding> shots = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            starts.add(i * 5.0);
            shots.add(logo);
        }
        Film still = new Film(starts, shots, 60);
        FilmAlignment found = align(copy(still), copy(still));
        assertTrue(found == null || !found.isSame(), () -> "seed " + SEED);
    }

    @Test
    void unrelatedFilmsAreNeverTheSame() {
        for (int i = 0; i < 100; i++) {
            FilmAlignment found = align(film(60), film(80));
            assertTrue(found == null || !found.isSame(), () -> "seed " + SEED);
        }
        assertNull(FilmAlignment.of(track(film(30), film(30), 0.999), null));
    }

    @Test
    void soundsAddToWhatPicturesSay() {
        Film film = film(60);
        Film other = film(60);
        Film soundtrack = film(60);
        AlignedTrack heard = track(copy(soundtrack), soundtrack, ENOUGH);
        FilmAlignment both = FilmAlignment.of(track(copy(film), film, ENOUGH), heard);
        FilmAlignment dubbed = FilmAlignment.of(track(copy(film), film, ENOUGH), null);
        FilmAlignment heardOnly = FilmAlignment.of(track(other, film, ENOUGH), heard);
        assertNotNull(both);
        assertNotNull(dubbed);
        assertNotNull(heardOnly);
        assertTrue(both.evidence() > dubbed.evidence() + 0.3);
        assertFalse(heardOnly.isSame());
    }

    private static @Nullable FilmAlignment align(Film query, Film file) {
        return FilmAlignment.of(track(query, file, ENOUGH), null);
    }

    private static AlignedTrack track(Film query, Film file, double least) {
        List<Double> enough = Collections.nCopies(query.starts.size(), least);
        return new AlignedTrack(query.samples(), file.samples(), enough, FilmAlignment.TOLERANCE);
    }

    private Film film(double seconds) {
        List<Double> starts = new ArrayList<>();
        List<Embedding> shots = new ArrayList<>();
        for (double at = 0; at < seconds; at += 2 + 4 * random.nextDouble()) {
            starts.add(at);
            shots.add(Vectors.embedding(SPACE, random));
        }
        return new Film(starts, shots, seconds);
    }

    /** The same shots, a little changed. */
    private Film copy(Film film) {
        return new Film(film.starts, film.shots.stream().map(this::changed).toList(), film.end);
    }

    private Embedding changed(Embedding shot) {
        float[] raw = shot.vector().clone();
        for (int i = 0; i < raw.length; i++) {
            raw[i] += (float) (0.3 / Math.sqrt(raw.length) * random.nextGaussian());
        }
        return Embedding.ofDirection(SPACE, raw);
    }

    private static Film part(Film film, double from, double to) {
        List<Double> starts = new ArrayList<>();
        List<Embedding> shots = new ArrayList<>();
        for (int i = 0; i < film.starts.size(); i++) {
            double start = film.starts.get(i);
            double next = i + 1 < film.starts.size() ? film.starts.get(i + 1) : film.end;
            if (start < to && next > from) {
                starts.add(Math.max(0, start - from));
                shots.add(film.shots.get(i));
            }
        }
        return new Film(starts, shots, to - from);
    }

    private static Film after(Film first, Film second) {
        List<Double> starts = new ArrayList<>(first.starts);
        second.starts.forEach(start -> starts.add(first.end + start));
        List<Embedding> shots = new ArrayList<>(first.shots);
        shots.addAll(second.shots);
        return new Film(starts, shots, first.end + second.end);
    }
}
