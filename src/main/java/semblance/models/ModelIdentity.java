package semblance.models;

import org.jspecify.annotations.Nullable;

import semblance.models.ModelException.Problem;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which model an imported weight file is: an official one, by its hash, or a person's own under an
 * id of its own.
 *
 * @param card of the official model, or of the family that the own one belongs to
 */
record ModelIdentity(String id, boolean isOwn, ModelCard card) {

    static ModelIdentity of(
            ImportRequest request,
            String name,
            Optional<ModelCard> official,
            ModelCatalog catalog,
            FamilyCheck families)
            throws ModelException {
        @Nullable String family = request.family();
        if (family != null) {
            requireKnown(family, catalog, families);
            if (official.isPresent() && !official.get().family().equals(family)) {
                throw refused(
                        name
                                + " is the official file of "
                                + official.get().id()
                                + ", which is of the family "
                                + official.get().family()
                                + ", not "
                                + family
                                + ".");
            }
        }
        @Nullable String id = request.id();
        if (official.isPresent() && (id == null || id.equals(official.get().id()))) {
            return new ModelIdentity(official.get().id(), false, official.get());
        }
        if (id == null) {
            throw new ModelException(
                    Problem.NOT_OFFICIAL,
                    name
                            + " is not an official file (its SHA-256 is none of theirs): to use it all the same, give it"
                            + " an id of its own with --id, and its family with --family.");
        }
        requireOwn(id, name, catalog, families);
        String own = family == null ? official.map(ModelCard::family).orElse(null) : family;
        if (own == null) {
            throw new ModelException(
                    Problem.WRONG_NAME,
                    "Say with --family which network "
                            + name
                            + " is for: "
                            + known(catalog, families)
                            + ".");
        }
        ModelCard card = official.orElseGet(() -> catalog.ofFamily(own).orElseThrow());
        return new ModelIdentity(id, true, card);
    }

    private static void requireOwn(
            String id, String name, ModelCatalog catalog, FamilyCheck families)
            throws ModelException {
        if (!ModelId.isPlain(id)) {
            throw new ModelException(
                    Problem.WRONG_NAME,
                    "'"
                            + id
                            + "' cannot be an id: take a plain word of letters, digits, '-', '_' and '.'.");
        }
        boolean isOfficial =
                catalog.cards().stream().anyMatch(card -> card.id().equalsIgnoreCase(id))
                        || families.families().contains(id.toLowerCase(Locale.ROOT));
        if (isOfficial) {
            throw refused(
                    name
                            + " is not the official file of "
                            + id
                            + " (its SHA-256 differs): fetch that again, or import this one under another --id.");
        }
    }

    private static void requireKnown(String family, ModelCatalog catalog, FamilyCheck families)
            throws ModelException {
        if (!families.families().contains(family) || catalog.ofFamily(family).isEmpty()) {
            throw new ModelException(
                    Problem.WRONG_NAME,
                    "There is no family '"
                            + family
                            + "' that Semblance can run: it is one of "
                            + known(catalog, families)
                            + ".");
        }
    }

    private static String known(ModelCatalog catalog, FamilyCheck families) {
        TreeSet<String> known = new TreeSet<>(families.families());
        known.removeIf(family -> catalog.ofFamily(family).isEmpty());
        return String.join(", ", known);
    }

    private static ModelException refused(String sentence) {
        return new ModelException(Problem.REFUSED, sentence);
    }
}
