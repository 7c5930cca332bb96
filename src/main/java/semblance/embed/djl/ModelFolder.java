package semblance.embed.djl;

import ai.djl.Device;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbedException;
import semblance.embed.SampleNeeds;
import semblance.embed.family.Blueprint;
import semblance.embed.family.Family;
import semblance.embed.family.Words;
import semblance.embed.token.Tokenizer;
import semblance.embed.token.Tokenizers;
import semblance.embed.token.VocabularyException;
import semblance.models.InstalledModel;
import semblance.models.ModelFile;
import semblance.models.weights.WeightsException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An installed model and what was compiled from it. Safe for use by many threads; loading twice
 * gives two networks.
 */
final class ModelFolder {
    private final InstalledModel model;
    private final Family family;
    private final NetworkSettings settings;

    ModelFolder(InstalledModel model, Family family, NetworkSettings settings) {
        this.model = model;
        this.family = family;
        this.settings = settings;
    }

    NetworkEmbedder.Loaded loadSamples(Consumer<String> step) throws EmbedException {
        Device device = TorchEngine.start(settings.natives());
        try (Blueprint blueprint = read()) {
            List<String> made = made();
            SampleNeeds needs = blueprint.input().needs();
            made.add("samples " + settings.samplesIdentity().apply(needs));
            CompiledNetwork.Chosen chosen =
                    compiled(part(needs), device)
                            .load(
                                    made,
                                    blueprint::samples,
                                    () ->
                                            Samples.of(
                                                    settings.samples().apply(needs),
                                                    blueprint.input()),
                                    named(step));
            return new NetworkEmbedder.Loaded(
                    chosen.network(), blueprint.input(), blueprint.classes(), chosen.trial());
        } catch (WeightsException e) {
            throw new EmbedException(String.valueOf(e.getMessage()), e);
        }
    }

    JointEmbedder.LoadedWords loadWords() throws EmbedException {
        Device device = TorchEngine.start(settings.natives());
        try (Blueprint blueprint = read()) {
            Words words = blueprint.words();
            if (words == null || words.vocabulary() == null) {
                throw new EmbedException(
                        "The model "
                                + model.id()
                                + " came without a vocabulary and cannot read words: import it again with its"
                                + " tokenizer.json or bpe_simple_vocab_16e6.txt.gz.");
            }
            Tokenizer tokenizer = Tokenizers.open(words.vocabulary());
            if (tokenizer.size() > words.tokens()) {
                throw new EmbedException(
                        "The vocabulary of the model "
                                + model.id()
                                + " has "
                                + tokenizer.size()
                                + " tokens and its network only "
                                + words.tokens()
                                + ": import it again with its own vocabulary.");
            }
            LoadedNetwork network =
                    compiled("words", device)
                            .load(
                                    made(),
                                    words::network,
                                    () -> Samples.ofTokens(words.tokens(), words.longest()),
                                    _ -> {})
                            .network();
            return new JointEmbedder.LoadedWords(network, tokenizer);
        } catch (WeightsException | VocabularyException e) {
            throw new EmbedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns how compiling for pictures or sounds went; empty if it was not done yet. */
    static Optional<Stamp> stamp(InstalledModel model, Family family, NetworkSettings settings) {
        return CompiledNetwork.stamp(
                folder(model, settings),
                part(family.needs(model.card().preprocessing())),
                settings.precisions());
    }

    private static String part(SampleNeeds needs) {
        return switch (needs) {
            case SampleNeeds.Pictures _ -> "pictures";
            case SampleNeeds.Sounds _ -> "sounds";
        };
    }

    static Path folder(InstalledModel model, NetworkSettings settings) {
        return settings.compiled().resolve(model.id() + "-" + model.weightsHash().substring(0, 16));
    }

    private Blueprint read() throws WeightsException {
        return family.read(model.card().preprocessing(), model.files());
    }

    private CompiledNetwork compiled(String part, Device device) {
        // Texts are a few, and each matters: they are never worth an approximation.
        Precisions precisions = part.equals("words") ? Precisions.EXACT : settings.precisions();
        return new CompiledNetwork(folder(model, settings), part, device, precisions);
    }

    private List<String> made() {
        List<String> made = new ArrayList<>();
        made.add("weights " + model.weightsHash());
        made.add("family " + model.card().family() + " " + model.card().preprocessing());
        made.add("config " + settingsOf(model.files().get(ModelFile.Role.CONFIG)));
        return made;
    }

    private static String settingsOf(@Nullable Path config) {
        try {
            return config == null ? "none" : Files.readString(config).strip();
        } catch (IOException _) {
            // Reading the family's own way says what is wrong with it.
            return "unreadable";
        }
    }

    private Consumer<String> named(Consumer<String> step) {
        return what ->
                step.accept("Preparing " + model.card().name() + " for this computer: " + what);
    }
}
