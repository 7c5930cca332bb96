@NullMarked
package semblance.models.weights;

import org.jspecify.annotations.NullMarked;
