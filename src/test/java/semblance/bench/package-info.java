/** Measures how well the program finds, on folders given by path. */
@NullMarked
package semblance.bench;

import org.jspecify.annotations.NullMarked;
