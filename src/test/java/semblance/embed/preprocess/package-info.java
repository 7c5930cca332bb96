/** Tests of the way from pictures to tensors. */
@NullMarked
package semblance.embed.preprocess;

import org.jspecify.annotations.NullMarked;
