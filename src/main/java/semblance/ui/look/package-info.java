/**
 * How the same thing looks and reads everywhere in the window: icons, kinds of file, numbers,
 * times, reasons of failures. Main type: {@link semblance.ui.look.Words}. Must not know any view.
 */
@NullMarked
package semblance.ui.look;

import org.jspecify.annotations.NullMarked;
