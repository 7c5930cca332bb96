package semblance.embed.family;

import semblance.models.compile.Network;

/**
 * What reads texts into a joint space.
 *
 * @param network reads token numbers up to the end token, which is the last; gives an embedding
 */
public record Words(Network network) {}
