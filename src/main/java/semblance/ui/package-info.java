/**
 * The window: puts the parts of the sub-packages together, themes, dialogs, dropping and pasting.
 * Main types: WindowStart and Workspace. Must not know how files are decoded, embedded or stored.
 */
@NullMarked
package semblance.ui;

import org.jspecify.annotations.NullMarked;
