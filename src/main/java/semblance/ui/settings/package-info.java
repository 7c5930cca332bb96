/**
 * What a person can choose: the page of settings, the libraries there are, and the settings as they
 * are now. Main types: {@link semblance.ui.settings.LiveSettings}, {@link
 * semblance.ui.settings.SettingsPage}. Must not know how a choice is carried out.
 */
@NullMarked
package semblance.ui.settings;

import org.jspecify.annotations.NullMarked;
