/**
 * The library's own parts of the window: its folders and counts, the live indexing strip, the
 * failures, and the welcome at the first start. Main types: {@link
 * semblance.ui.library.LibraryViewModel} and {@link semblance.ui.library.IndexingViewModel}. Must
 * not know what is searched for.
 */
@NullMarked
package semblance.ui.library;

import org.jspecify.annotations.NullMarked;
