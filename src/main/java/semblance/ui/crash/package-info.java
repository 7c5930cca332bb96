/**
 * What happens when the program meets a bug of its own: a window that says so with a code, details
 * that hold nothing private, and the log. Main types: {@link semblance.ui.crash.UnexpectedErrors},
 * {@link semblance.ui.crash.PrivateWords}. Must not know the rest of the window.
 */
@NullMarked
package semblance.ui.crash;

import org.jspecify.annotations.NullMarked;
