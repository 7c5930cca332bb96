/**
 * Spectra of sounds, by TarsosDSP's Fourier transform: the only package that knows {@code
 * be.tarsos}. Main type: {@link semblance.embed.fourier.RealTransform}. Must not know what is done
 * with a spectrum.
 */
@NullMarked
package semblance.embed.fourier;

import org.jspecify.annotations.NullMarked;
