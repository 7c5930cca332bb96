package semblance.duplicates;

import semblance.embed.Embedding;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the pictures that are the same as one, or of the same moment: first by vectors, who comes
 * near at all, then by a closer look at each of those. Safe for use by many threads.
 */
final class PicturePairs {
    /** So many of the nearest are looked at. */
    private static final int NEAREST = 16;

    private final VectorIndex vectors;
    private final SmallPictures pictures;
    private final Map<ContentId, Shot> shots;
    private final Set<ContentId> among;
    private final double least;

    /**
     * @param shots what is known of when pictures were taken
     * @param among the pictures that count; must not change from now on
     */
    PicturePairs(
            VectorIndex vectors,
            SmallPictures pictures,
            Map<ContentId, Shot> shots,
            Set<ContentId> among)
            throws StoreException {
        this.vectors = vectors;
        this.pictures = pictures;
        this.shots = shots;
        this.among = among;
        this.least = Closeness.of(vectors);
    }

    List<Pair> of(ContentId content) throws StoreException {
        List<Embedding> own = vectors.embeddings(content);
        if (own.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (Neighbor near : vectors.nearest(own.getFirst(), NEAREST + 1, among)) {
            if (near.similarity() < least) {
                break;
            }
            if (!near.content().equals(content)) {
                compare(content, near.content()).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<Pair> compare(ContentId content, ContentId other) {
        Optional<SmallPicture> one = pictures.of(content);
        Optional<SmallPicture> two = pictures.of(other);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        var evidence = PictureComparison.compare(one.get(), two.get());
        if (evidence != null && evidence.isSame()) {
            return Optional.of(Pair.of(content, other, Relation.SAME_PICTURE, evidence.changes()));
        }
        Shot shot = shots.get(content);
        Shot then = shots.get(other);
        boolean isMoment =
                shot != null
                        && then != null
                        && (evidence == null ? shot.isBurstWith(then) : shot.isMomentWith(then));
        return isMoment
                ? Optional.of(Pair.of(content, other, Relation.SAME_MOMENT, Set.of()))
                : Optional.empty();
    }
}
