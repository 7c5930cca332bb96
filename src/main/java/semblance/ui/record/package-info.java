/**
 * Recording from the microphone, only after a press: the button, the meter, and the files that are
 * made of it and deleted when they are no longer asked about. Main type: {@link
 * semblance.ui.record.RecordPlace}. Must not know what is done with a recording.
 */
@NullMarked
package semblance.ui.record;

import org.jspecify.annotations.NullMarked;
