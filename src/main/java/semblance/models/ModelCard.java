package semblance.models;

import semblance.media.MediaKind;

import java.util.Set;

/**
 * What a person should know of a model before choosing it.
 *
 * @param id its name on the command line
 * @param family which code runs it
 * @param kinds the kinds of file that it compares
 * @param licence an SPDX expression
 * @param about what it is good at, in one sentence
 */
public record ModelCard(
        String id, String family, Set<MediaKind> kinds, String licence, String about) {
    public ModelCard {
        kinds = Set.copyOf(kinds);
    }
}
