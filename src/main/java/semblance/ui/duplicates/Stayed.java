package semblance.ui.duplicates;

import java.nio.file.Path;

/**
 * A file that stays where it is.
 *
 * @param sentence why, for a person
 */
public record Stayed(Path file, String sentence) {}
