package semblance.models;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person should know of a model before choosing it, and what the program needs to fetch it.
 *
 * @param id its name on the command line
 * @param name its name for a person, such as "ResNet50"
 * @param family which code runs it
 * @param preprocessing which of the family's ways to prepare an input its weights were trained
 *     with, such as "v2"; empty for the usual one
 * @param kinds the kinds of file that it compares
 * @param understandsText whether words can be compared with files in its space
 * @param dimension of its embeddings
 * @param input what the network sees, in words, such as "224 x 224 pixels"
 * @param licence an SPDX expression
 * @param licenceLink where the licence and the model are described, null for the program's own
 * @param about what it is good at, in one sentence
 * @param rank the smaller, the better its results are thought to be among models of a kind
 * @param isRecommended whether it is offered first to who has no model yet
 * @param files what must be downloaded; empty for what is part of the program
 */
public record ModelCard(
        String id,
        String name,
        String family,
        String preprocessing,
        Set<MediaKind> kinds,
        boolean understandsText,
        int dimension,
        String input,
        String licence,
        @Nullable URI licenceLink,
        String about,
        int rank,
        boolean isRecommended,
        List<ModelFile> files) {
    public ModelCard {
        kinds = Set.copyOf(kinds);
        files = List.copyOf(files);
    }

    /** A card with the family's usual preprocessing that is not recommended. */
    public ModelCard(
            String id,
            String name,
            String family,
            Set<MediaKind> kinds,
            boolean understandsText,
            int dimension,
            String input,
            String licence,
            @Nullable URI licenceLink,
            String about,
            int rank,
            List<ModelFile> files) {
        this(
                id,
                name,
                family,
                "",
                kinds,
                understandsText,
                dimension,
                input,
                licence,
                licenceLink,
                about,
                rank,
                false,
                files);
    }

    /** Tells whether the model is part of the program. */
    public boolean isBuiltIn() {
        return files.isEmpty();
    }

    /** Returns how much is to be downloaded, as far as it is known. */
    public long downloadBytes() {
        return files.stream().mapToLong(ModelFile::bytes).sum();
    }

    /** Tells whether {@link #downloadBytes} is all of it. */
    public boolean isDownloadSizeKnown() {
        return files.stream().allMatch(ModelFile::isSizeKnown);
    }

    /** Returns the file for a role, empty if the model needs none. */
    public Optional<ModelFile> file(ModelFile.Role role) {
        return files.stream().filter(file -> file.role() == role).findFirst();
    }

    /** Returns the card of this model where the files that words need are not at hand. */
    ModelCard withoutText() {
        return new ModelCard(
                id,
                name,
                family,
                preprocessing,
                kinds,
                false,
                dimension,
                input,
                licence,
                licenceLink,
                about,
                rank,
                isRecommended,
                files);
    }

    /** Returns the card of a person's own checkpoint of this family. */
    ModelCard ofOwn(String ownId, int ownDimension, boolean isText, List<ModelFile> ownFiles) {
        return new ModelCard(
                ownId,
                ownId,
                family,
                preprocessing,
                kinds,
                isText,
                ownDimension,
                input,
                "NOASSERTION",
                null,
                "An own checkpoint of the family " + family + ".",
                rank,
                false,
                ownFiles);
    }
}
