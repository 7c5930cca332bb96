@NullMarked
package semblance.search.export;

import org.jspecify.annotations.NullMarked;
