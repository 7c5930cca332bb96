package semblance.embed.family;

import org.jspecify.annotations.Nullable;

import semblance.embed.preprocess.PictureInput;
import semblance.models.compile.Network;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.util.List;

/**
 * What a model consists of, ready to be compiled. Holds its weight file open, because the networks
 * read their numbers when they are written.
 *
 * @param pictures reads pictures; gives an embedding, and the scores of {@code classes} if there are
 *     any
 * @param input what pictures go through before the network
 * @param words what reads texts into the same space, null if nothing does
 * @param classes what the scores stand for; empty if the model does not classify
 * @param preprocessing names the way to the network's input: vectors of different ways are not
 *     compared
 */
public record Blueprint(
        Weights weights,
        Network pictures,
        PictureInput input,
        @Nullable Words words,
        List<String> classes,
        String preprocessing)
        implements AutoCloseable {
    public Blueprint {
        classes = List.copyOf(classes);
    }

    @Override
    public void close() throws WeightsException {
        weights.close();
    }
}
