package semblance.index;

import java.util.List;

/**
 * What the labels of an index say of a {@link LabelQuery}.
 *
 * @param best the contents that score highest, each once by its best sample, whose score stands in
 *     the place of the similarity; ties by content. None scores 0
 * @param mean the mean over all contents of the index, whether they are among those asked for or
 *     not, of the best score of each: how common the thing is here
 * @param contents how many contents the mean is of
 */
public record Labelled(List<Neighbor> best, double mean, long contents) {
    public static final Labelled NOTHING = new Labelled(List.of(), 0, 0);

    public Labelled {
        best = List.copyOf(best);
    }
}
