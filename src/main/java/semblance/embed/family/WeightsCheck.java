package semblance.embed.family;

import semblance.embed.token.Tokenizer;
import semblance.embed.token.Tokenizers;
import semblance.embed.token.VocabularyException;
import semblance.models.FamilyCheck;
import semblance.models.ModelException;
import semblance.models.ModelFile;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at all that an imported model's network needs before the model is taken: that every tensor
 * is there, has its shape and holds finite numbers, and that the vocabulary fits. Nothing is run.
 */
public final class WeightsCheck implements FamilyCheck {
    @Override
    public Set<String> families() {
        return Families.all().stream().map(Family::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int check(String family, Map<ModelFile.Role, Path> files)
            throws ModelException, InterruptedException {
        Family found = Families.find(family).orElseThrow();
        try (Blueprint blueprint = found.read("", files)) {
            requireFinite(blueprint.weights());
            Words words = blueprint.words();
            if (words != null && words.vocabulary() != null) {
                requireFitting(words, words.vocabulary());
            }
            return blueprint.samples().dimension();
        } catch (WeightsException | VocabularyException e) {
            throw new ModelException(
                    ModelException.Problem.REFUSED, String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireFinite(Weights weights)
            throws WeightsException, InterruptedException {
        for (String name : weights.names()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (weights.tensor(name).type().isReadAsFloats()) {
                weights.tensor(name).checkFinite();
            }
        }
    }

    private static void requireFitting(Words words, Path vocabulary)
            throws VocabularyException, WeightsException {
        Tokenizer tokenizer = Tokenizers.open(vocabulary);
        if (tokenizer.size() > words.tokens()) {
            throw new WeightsException(
                    "The vocabulary has "
                            + tokenizer.size()
                            + " tokens and the network only "
                            + words.tokens()
                            + ": it belongs to another model.");
        }
    }
}
