/**
 * The one door between windows and work: what runs beside the JavaFX thread, and what runs on it a
 * little later. Main type: {@link semblance.ui.task.Background}. Must not know what the work is.
 */
@NullMarked
package semblance.ui.task;

import org.jspecify.annotations.NullMarked;
