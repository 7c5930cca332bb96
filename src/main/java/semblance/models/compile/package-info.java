/**
 * Writes networks as TorchScript archives: official tensors in, a file that any libtorch runs out.
 * A network is a list of {@link semblance.models.compile.Operation operations}; a {@link
 * semblance.models.compile.Dialect dialect} decides in which operators and which precision they are
 * written. Must not know how archives are run.
 */
@NullMarked
package semblance.models.compile;

import org.jspecify.annotations.NullMarked;
