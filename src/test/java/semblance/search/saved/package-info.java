@NullMarked
package semblance.search.saved;

import org.jspecify.annotations.NullMarked;
