/**
 * Writes answers for other programs and for people: CSV, JSON and a page of small pictures. Main
 * type: {@link semblance.search.export.Export}. Must not know how a search works, nor any window.
 */
@NullMarked
package semblance.search.export;

import org.jspecify.annotations.NullMarked;
