/**
 * Weight files, read safely: nothing in them is executed, and nothing is allocated that the file
 * does not hold. Main type: {@link semblance.models.weights.WeightFiles}. Must not know any
 * network.
 */
@NullMarked
package semblance.models.weights;

import org.jspecify.annotations.NullMarked;
