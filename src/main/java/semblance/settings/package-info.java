/**
 * What a person has chosen, and where the program keeps its files. Main types: {@link
 * semblance.settings.Settings}, {@link semblance.settings.SettingsFile}, {@link
 * semblance.settings.AppFolders}. Must not know what the choices are used for.
 */
@NullMarked
package semblance.settings;

import org.jspecify.annotations.NullMarked;
