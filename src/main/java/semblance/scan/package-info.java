/**
 * Finds the media files below a folder and tells which of them are new, changed or gone. Main
 * types: {@link semblance.scan.FolderScanner} and {@link semblance.scan.FolderChanges}. Must not
 * know what is done with the files, how they are decoded or where it is kept what was known of
 * them.
 */
@NullMarked
package semblance.scan;

import org.jspecify.annotations.NullMarked;
