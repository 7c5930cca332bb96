/**
 * The players of the sample sounds and of the sound tracks of the sample films: each {@link
 * semblance.samples.sound.Player} plays one kind of sound, in as many variations as there are
 * seeds. It knows no files and no formats.
 */
@NullMarked
package semblance.samples.sound;

import org.jspecify.annotations.NullMarked;
