/** Doors to work for tests: everything happens at once on the test's own thread, or by hand. */
@NullMarked
package semblance.ui.task;

import org.jspecify.annotations.NullMarked;
