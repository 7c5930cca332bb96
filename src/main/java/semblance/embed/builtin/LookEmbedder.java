package semblance.embed.builtin;

import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;

import java.util.ArrayList;
import java.util.List;

/** Describes how a picture looks by formulas alone. Has no state: safe for use by many threads. */
public final class LookEmbedder implements Embedder {
    private static final int SIDE = 128;
    private static final int BANDS = 2;
    private static final int LAYOUT_CELLS = 4;
    private static final int DIMENSION =
            3
                            * GradientOrientations.CELLS
                            * GradientOrientations.CELLS
                            / 2
                            * GradientOrientations.ORIENTATIONS
                    + BANDS * Colours.BINS
                    + 9 * LAYOUT_CELLS * LAYOUT_CELLS / 2;
    private static final EmbeddingSpace SPACE =
            new EmbeddingSpace("builtin-look", "none", "1", DIMENSION);

    @Override
    public EmbeddingSpace space() {
        return SPACE;
    }

    @Override
    public SampleNeeds needs() {
        return new SampleNeeds.Pictures(SIDE);
    }

    @Override
    public List<Embedding> embed(List<? extends Sample> samples) {
        List<Embedding> embeddings = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            switch (sample) {
                case Picture picture -> embeddings.add(embed(picture));
                case Sound sound ->
                        throw new IllegalArgumentException(
                                "a sound (" + sound.span() + ") where a picture is needed");
            }
        }
        return embeddings;
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private static Embedding embed(Picture picture) {
        Colours colours = Colours.of(SquareScaling.scale(picture, SIDE));
        Composition whole = new Composition(DIMENSION);
        CellGrid gradients = GradientOrientations.twoScales(colours.rootOfLuma());
        whole.add(
                MirrorParts.of(
                                gradients,
                                i ->
                                        (GradientOrientations.ORIENTATIONS - i)
                                                % GradientOrientations.ORIENTATIONS)
                        .centred(0.9),
                0.1,
                1.4);
        Colours half = colours.halved();
        whole.add(half.bandHistograms(BANDS), 0.7);
        whole.add(MirrorParts.of(half.lightLayout(LAYOUT_CELLS), i -> i), 0.07, 0.4);
        whole.add(MirrorParts.of(half.colourLayout(LAYOUT_CELLS), i -> i), 0.11, 0.4);
        return Embedding.ofDirection(SPACE, whole.values());
    }
}
