/** Tests. */
@NullMarked
package semblance.models.download;

import org.jspecify.annotations.NullMarked;
