@NullMarked
package semblance.trash;

import org.jspecify.annotations.NullMarked;
