/**
 * The generator of the sample library in {@code assets/samples}, which is what a new user tries
 * first: {@link semblance.samples.SampleLibrary} paints, plays and films everything in it from
 * fixed seeds. Nothing in the library comes from anybody else.
 */
@NullMarked
package semblance.samples;

import org.jspecify.annotations.NullMarked;
