/** Tests of the tokenizers on toy vocabularies, and on the real one where it is at hand. */
@NullMarked
package semblance.embed.token;

import org.jspecify.annotations.NullMarked;
