/** Tests of the stores on disk. */
@NullMarked
package semblance.index.lucene;

import org.jspecify.annotations.NullMarked;
