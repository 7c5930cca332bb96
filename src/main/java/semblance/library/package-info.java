/**
 * One library: the folders that it holds, the run that brings it up to date, and looks and sounds
 * of its files. Main types: {@link semblance.library.Library} and {@link
 * semblance.library.IndexingRun}. Must not know how a store or an embedder works inside, nor who
 * shows its progress.
 */
@NullMarked
package semblance.library;

import org.jspecify.annotations.NullMarked;
