@NullMarked
package semblance.search.arrange;

import org.jspecify.annotations.NullMarked;
