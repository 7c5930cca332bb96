/**
 * From words to the token ids that a network was trained on, exactly as the reference
 * implementations count them. Main types: {@link semblance.embed.token.Tokenizer} and {@link
 * semblance.embed.token.Tokenizers}, which open the vocabulary that comes with a model. Must not
 * know any network or how it runs.
 */
@NullMarked
package semblance.embed.token;

import org.jspecify.annotations.NullMarked;
