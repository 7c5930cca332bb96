/**
 * The page of duplicates: groups of files that are more than alike, which of each to keep, and the
 * way of the others to the trash and back. Main types: {@link
 * semblance.ui.duplicates.DuplicatesPage} and {@link semblance.ui.duplicates.DuplicatesViewModel}.
 * Must not know the window that it is shown in.
 */
@NullMarked
package semblance.ui.duplicates;

import org.jspecify.annotations.NullMarked;
