package semblance.embed.family;

import org.jspecify.annotations.Nullable;

import semblance.models.compile.Network;

import java.nio.file.Path;

/**
 * What reads texts into a joint space.
 *
 * @param network reads token numbers up to the end token, which is the last; gives an embedding
 * @param tokens how many different tokens the network knows
 * @param longest how many tokens a text may have
 * @param vocabulary what its tokenizer reads, null if the model came without
 */
public record Words(Network network, int tokens, int longest, @Nullable Path vocabulary) {}
