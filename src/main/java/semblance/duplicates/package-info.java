/**
 * Files that are more than alike: of one content, the same picture changed, shots of one moment,
 * the same recording. Pairs are found once and kept; groups, and which of each to keep, follow from
 * them. Main type: {@link semblance.duplicates.Duplicates}. Must not know how files are removed.
 */
@NullMarked
package semblance.duplicates;

import org.jspecify.annotations.NullMarked;
