/**
 * Moves files to the system's trash and back. Nothing is ever deleted. Main type: {@link
 * semblance.trash.Trash}. Knows no other part of the program.
 */
@NullMarked
package semblance.trash;

import org.jspecify.annotations.NullMarked;
