/** Tests. */
@NullMarked
package semblance.models;

import org.jspecify.annotations.NullMarked;
