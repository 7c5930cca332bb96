/**
 * What the desktop around the window tells and does: how long nobody has used the computer, whether
 * it runs on its battery, messages of the desktop's own, and the way from a second start of the
 * program to the first. Main types: {@link semblance.ui.desktop.Machine}, {@link
 * semblance.ui.desktop.Notifier}, {@link semblance.ui.desktop.Handover}. Must not know what the
 * window shows; uses no JavaFX.
 */
@NullMarked
package semblance.ui.desktop;

import org.jspecify.annotations.NullMarked;
