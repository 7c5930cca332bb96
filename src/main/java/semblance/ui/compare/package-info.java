/**
 * Two to four results side by side: their pictures zoomed and moved in step, films at the moments
 * that were found, sounds as waveforms, and what differs in their facts. Main types: {@link
 * semblance.ui.compare.CompareViewModel} and {@link semblance.ui.compare.CompareView}. Must not
 * know how results were found.
 */
@NullMarked
package semblance.ui.compare;

import org.jspecify.annotations.NullMarked;
