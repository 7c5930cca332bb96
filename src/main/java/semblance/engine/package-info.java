/**
 * File in, embedded samples out: decoding and embedding behind one border, so that native code can
 * later run in a process of its own. Main type: {@link semblance.engine.Engine}. Must not know the
 * library or its indexes.
 */
@NullMarked
package semblance.engine;

import org.jspecify.annotations.NullMarked;
