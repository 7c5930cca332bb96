/**
 * Seeded randomness for everything that the sample library is made of: {@link
 * semblance.samples.chance.Chance} throws dice, {@link semblance.samples.chance.Noise} is smooth
 * noise in space. The same seed gives the same numbers on every machine.
 */
@NullMarked
package semblance.samples.chance;

import org.jspecify.annotations.NullMarked;
