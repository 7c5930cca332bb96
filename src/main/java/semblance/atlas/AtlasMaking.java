package semblance.atlas;

import org.jspecify.annotations.Nullable;

import semblance.index.StoreException;
import semblance.index.VectorIndex;

/**
 * The way from vectors to places: neighbours from the index, the graph of them, and its layout that
 * begins with the principal components.
 */
final class AtlasMaking {
    /** Of the time that a map of many files takes. */
    private static final double READ = .05;

    private static final double COMPARED = .6;
    private static final double ARRANGED = .98;
    private static final int SHAPES = 50;

    private final VectorIndex index;
    private final Vectors vectors;
    private final LayoutOptions options;

    AtlasMaking(VectorIndex index, Vectors vectors, LayoutOptions options) {
        this.index = index;
        this.vectors = vectors;
        this.options = options;
    }

    /** Is told how far the work is. */
    interface Listener {
        /**
         * @param soFar fitted places of all points, which are nobody else's; null before there are
         *     any
         */
        void tell(AtlasProgress.Step step, double share, float @Nullable [][] soFar);
    }

    /** Returns the places, fitted, as two coordinates of all points. */
    float[][] places(Listener listener) throws StoreException, InterruptedException {
        listener.tell(AtlasProgress.Step.COMPARING, READ, null);
        float[][] plane = PrincipalPlane.project(vectors.values(), options.seed());
        // From the first moment there is something to see.
        float[][] first = Positions.fitted(plane);
        listener.tell(AtlasProgress.Step.COMPARING, READ, first);
        Neighborhoods near =
                NeighborSearch.of(
                        index,
                        vectors,
                        Math.min(options.neighbors(), vectors.size() - 1),
                        share ->
                                listener.tell(
                                        AtlasProgress.Step.COMPARING,
                                        READ + share * (COMPARED - READ),
                                        first));
        Layout layout =
                new Layout(
                        FuzzyGraph.of(near),
                        Skeleton.start(vectors.values(), plane, near, options.seed()),
                        options.epochsFor(vectors.size()),
                        options.seed());
        double told = 0;
        while (!layout.isDone()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            layout.advance();
            if (layout.share() >= told) {
                listener.tell(
                        AtlasProgress.Step.ARRANGING,
                        COMPARED + layout.share() * (ARRANGED - COMPARED),
                        Positions.fitted(layout.places()));
                told = layout.share() + 1.0 / SHAPES;
            }
        }
        float[][] places = Positions.fitted(layout.places());
        listener.tell(AtlasProgress.Step.NAMING, ARRANGED, places);
        return places;
    }
}
