@NullMarked
package semblance.ui.duplicates;

import org.jspecify.annotations.NullMarked;
