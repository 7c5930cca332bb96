package semblance.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.index.FingerprintIndex;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.library.Coverage;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.search.SameFilms;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How each kind of file of a library is compared, for one look. Safe for use by many threads. */
final class Comparisons {
    /** Counted up when comparisons find other pairs than before. */
    private static final int VERSION = 1;

    private final String basis;
    private final Map<ContentId, MediaKind> contents;
    private final @Nullable PicturePairs pictures;
    private final RecordingPairs sounds;
    private final RecordingPairs films;

    private Comparisons(
            String basis,
            Map<ContentId, MediaKind> contents,
            @Nullable PicturePairs pictures,
            RecordingPairs sounds,
            RecordingPairs films) {
        this.basis = basis;
        this.contents = contents;
        this.pictures = pictures;
        this.sounds = sounds;
        this.films = films;
    }

    static Comparisons of(Library library) throws LibraryException {
        LibraryIndex index = library.index();
        index.refresh();
        Map<MediaKind, Map<ContentId, MediaKind>> byKind = new EnumMap<>(MediaKind.class);
        Map<ContentId, Shot> shots = new HashMap<>();
        index.forEachFile(file -> {
            byKind.computeIfAbsent(file.kind(), _ -> new LinkedHashMap<>())
                    .put(file.content(), file.kind());
            if (file.kind() == MediaKind.IMAGE) {
                Shot.of(file.facts()).ifPresent(shot -> shots.put(file.content(), shot));
            }
        });
        try {
            return of(library, index, byKind, shots);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    private static Comparisons of(
            Library library,
            LibraryIndex index,
            Map<MediaKind, Map<ContentId, MediaKind>> byKind,
            Map<ContentId, Shot> shots)
            throws LibraryException, StoreException {
        VectorIndex forPictures = vectors(index, MediaKind.IMAGE);
        VectorIndex forFilms = vectors(index, MediaKind.VIDEO);
        FingerprintIndex prints = index.fingerprints();
        Map<ContentId, MediaKind> all = new LinkedHashMap<>();
        byKind.values().forEach(all::putAll);
        return new Comparisons(
                VERSION + " " + key(forPictures) + " " + key(forFilms),
                all,
                forPictures == null
                        ? null
                        : new PicturePairs(
                                forPictures,
                                new SmallPictures(library),
                                shots,
                                index.contents(Set.of(MediaKind.IMAGE), null)),
                new RecordingPairs(prints, null, index.contents(Set.of(MediaKind.AUDIO), null)),
                new RecordingPairs(
                        prints,
                        forFilms == null ? null : new SameFilms(forFilms, null),
                        index.contents(Set.of(MediaKind.VIDEO), null)));
    }

    /** Returns the vectors that cover most files of a kind; of pictures in films, not of sounds. */
    private static @Nullable VectorIndex vectors(LibraryIndex index, MediaKind kind)
            throws LibraryException {
        Coverage coverage = index.coverage();
        Optional<EmbeddingSpace> best =
                index.spaces().stream()
                        .filter(space -> coverage.covered(space, List.of(kind)) > 0)
                        .filter(space ->
                                kind == MediaKind.AUDIO
                                        || coverage.covered(space, List.of(MediaKind.AUDIO)) == 0)
                        .max(
                                Comparator.comparingLong((EmbeddingSpace space) ->
                                                coverage.covered(space, List.of(kind)))
                                        .thenComparing(EmbeddingSpace::key));
        return best.isEmpty() ? null : index.vectors(best.get());
    }

    private static String key(@Nullable VectorIndex vectors) {
        return vectors == null ? "" : vectors.space().key();
    }

    /** Returns what the comparisons rest on; see {@link Pairs}. */
    String basis() {
        return basis;
    }

    /** Returns all contents that can be compared: pictures, then sounds, then films. */
    Set<ContentId> contents() {
        return contents.keySet();
    }

    /** Compares one content with all others of its kind. */
    List<Pair> pairs(ContentId content) throws StoreException {
        return switch (contents.get(content)) {
            case IMAGE -> pictures == null ? List.of() : pictures.of(content);
            case AUDIO -> sounds.of(content);
            case VIDEO -> films.of(content);
            case null -> List.of();
        };
    }
}
