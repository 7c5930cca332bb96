@NullMarked
package semblance.search.facet;

import org.jspecify.annotations.NullMarked;
