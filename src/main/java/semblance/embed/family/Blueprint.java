package semblance.embed.family;

import org.jspecify.annotations.Nullable;

import semblance.embed.AudioSetClasses;
import semblance.embed.ImageNetClasses;
import semblance.embed.preprocess.PictureInput;
import semblance.embed.preprocess.SampleInput;
import semblance.embed.preprocess.SoundInput;
import semblance.models.ModelFile;
import semblance.models.compile.Network;
import semblance.models.weights.WeightFiles;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a model consists of, ready to be compiled. Holds its weight file open, because the networks
 * read their numbers when they are written.
 *
 * @param samples reads pictures or sounds; gives an embedding, and the scores of {@code classes} if
 *     there are any
 * @param input what samples go through before the network
 * @param words what reads texts into the same space, null if nothing does
 * @param classes what the scores stand for; empty if the model does not classify
 */
public record Blueprint(
        Weights weights,
        Network samples,
        SampleInput input,
        @Nullable Words words,
        List<String> classes)
        implements AutoCloseable {
    public Blueprint {
        classes = List.copyOf(classes);
    }

    /** Reads a network from open weights. */
    @FunctionalInterface
    interface Reading {
        Network read(Weights weights) throws WeightsException;
    }

    /**
     * Returns a model that was trained to tell the classes of ImageNet apart; a person's own
     * checkpoint may have learned others, whose names nobody tells.
     */
    static Blueprint ofPictureClasses(
            Map<ModelFile.Role, Path> files, PictureInput input, Reading reading)
            throws WeightsException {
        // The wider words too: a person who looks for "dog" names no breed.
        List<String> names =
                ImageNetClasses.words().stream().map(words -> String.join(", ", words)).toList();
        return ofClasses(files, input, reading, names);
    }

    /** Returns a model that was trained to hear the classes of AudioSet; others likewise. */
    static Blueprint ofSoundClasses(
            Map<ModelFile.Role, Path> files, SoundInput input, Reading reading)
            throws WeightsException {
        return ofClasses(files, input, reading, AudioSetClasses.names());
    }

    private static Blueprint ofClasses(
            Map<ModelFile.Role, Path> files, SampleInput input, Reading reading, List<String> names)
            throws WeightsException {
        Weights weights = WeightFiles.open(weightFile(files));
        try {
            Network network = reading.read(weights);
            int scores = network.outputs().getLast().size(0);
            return new Blueprint(
                    weights, network, input, null, scores == names.size() ? names : List.of());
        } catch (WeightsException | RuntimeException e) {
            weights.close();
            throw e;
        }
    }

    static Path weightFile(Map<ModelFile.Role, Path> files) {
        Path file = files.get(ModelFile.Role.WEIGHTS);
        if (file == null) {
            throw new IllegalArgumentException("no weights among " + files);
        }
        return file;
    }

    @Override
    public void close() throws WeightsException {
        weights.close();
    }
}
