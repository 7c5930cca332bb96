package semblance.models;

import semblance.media.MediaKind;
import semblance.models.download.FileHash;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The models that there are: those that are part of the program, and those that a card in its
 * {@code assets} describes, one JSON file each. Immutable.
 */
public final class ModelCatalog {
    private static final String OWN_LICENCE = "GPL-3.0-or-later";

    private final List<ModelCard> cards;
    private final List<String> problems;

    public ModelCatalog(List<ModelCard> cards) {
        this(cards, List.of());
    }

    private ModelCatalog(List<ModelCard> cards, List<String> problems) {
        this.cards = List.copyOf(cards);
        this.problems = List.copyOf(problems);
    }

    /** Returns the models that are part of the program and need no download. */
    public static ModelCatalog builtIn() {
        return new ModelCatalog(
                List.of(
                        new ModelCard(
                                "builtin-look",
                                "Built-in look",
                                "builtin",
                                Set.of(MediaKind.IMAGE, MediaKind.VIDEO),
                                false,
                                1042,
                                "128 x 128 pixels",
                                OWN_LICENCE,
                                null,
                                "Finds pictures and film scenes of like composition, shapes and colours, and changed copies.",
                                1000,
                                List.of()),
                        new ModelCard(
                                "builtin-sound",
                                "Built-in sound",
                                "builtin",
                                Set.of(MediaKind.AUDIO, MediaKind.VIDEO),
                                false,
                                754,
                                "mono sound",
                                OWN_LICENCE,
                                null,
                                "Finds recordings of like timbre and rhythm, and changed copies.",
                                1000,
                                List.of())));
    }

    /**
     * Returns this catalog with the cards in a folder. A card that cannot be read is left out and
     * told of in {@link #problems}.
     */
    public ModelCatalog withCardsOf(Path folder) {
        List<ModelCard> all = new ArrayList<>(cards);
        List<String> wrong = new ArrayList<>(problems);
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            found.forEach(files::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException _) {
            wrong.add(
                    "The model cards in "
                            + folder
                            + " cannot be read, so only the built-in models are offered: install Semblance again.");
        }
        files.sort(null);
        for (Path file : files) {
            try {
                ModelCard card = CardJson.read(Files.readAllBytes(file));
                if (all.stream().anyMatch(other -> other.id().equals(card.id()))) {
                    throw new CardException("there is another card of '" + card.id() + "'");
                }
                all.add(card);
            } catch (CardException e) {
                wrong.add(
                        "The model card "
                                + file
                                + " is left out, because "
                                + e.getMessage()
                                + ": mend it, or install Semblance again.");
            } catch (IOException _) {
                wrong.add("The model card " + file + " is left out, because it cannot be read.");
            }
        }
        return new ModelCatalog(all, wrong);
    }

    public List<ModelCard> cards() {
        return cards;
    }

    /** Returns what is wrong with the cards, one sentence each. */
    public List<String> problems() {
        return problems;
    }

    public Optional<ModelCard> find(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** Returns the best card of a family, empty if no model of it is known. */
    Optional<ModelCard> ofFamily(String family) {
        return cards.stream()
                .filter(card -> card.family().equals(family) && !card.isBuiltIn())
                .min(java.util.Comparator.comparingInt(ModelCard::rank));
    }

    /** Returns the card that has this very weight file. */
    Optional<ModelCard> ofWeights(long size, FileHash hash) {
        return cards.stream()
                .filter(card ->
                        card.file(ModelFile.Role.WEIGHTS)
                                .filter(file -> file.isOfficial(size, hash))
                                .isPresent())
                .findFirst();
    }
}
