package semblance.embed.token;

import java.util.List;

/**
 * What a vocabulary file of CLIP says.
 *
 * @param pairs how words become ids
 * @param special the tokens that are found in texts as they are written
 * @param start the id of the start token
 * @param end the id of the end token
 * @param padding the id that fills up
 * @param size one more than the largest id
 */
record ClipVocabulary(
        BytePairs pairs, List<SpecialToken> special, int start, int end, int padding, int size) {
    static final String START = "<|startoftext|>";
    static final String END = "<|endoftext|>";

    /** How many tokens CLIP's text networks take. */
    static final int CONTEXT_LENGTH = 77;

    ClipVocabulary {
        special = List.copyOf(special);
    }

    /**
     * A token that a person may write into a text.
     *
     * @param text how it is written
     * @param id what it counts as
     * @param normalized whether it is looked for in the normalized text, not in the given one
     */
    record SpecialToken(String text, int id, boolean normalized) {}
}
