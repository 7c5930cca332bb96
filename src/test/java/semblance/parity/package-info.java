/** Compares what this program computes with what the reference implementations computed. */
@NullMarked
package semblance.parity;

import org.jspecify.annotations.NullMarked;
