/**
 * Audio fingerprints: what makes a recording recognisable as the very same, however it was encoded,
 * amplified or disturbed. Main types: {@link semblance.fingerprint.Fingerprinter} and {@link
 * semblance.fingerprint.Alignment}. Must not know how sounds are decoded or where fingerprints are
 * kept.
 */
@NullMarked
package semblance.fingerprint;

import org.jspecify.annotations.NullMarked;
