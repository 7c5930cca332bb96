@NullMarked
package semblance.duplicates;

import org.jspecify.annotations.NullMarked;
