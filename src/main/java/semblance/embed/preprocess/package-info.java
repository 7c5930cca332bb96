/**
 * From pictures and sounds to the tensors that networks were trained on, exactly as the reference
 * implementations do it. Main type: {@link semblance.embed.preprocess.SampleInput}. Must not know
 * any network or how it runs.
 */
@NullMarked
package semblance.embed.preprocess;

import org.jspecify.annotations.NullMarked;
