package semblance.settings;

/**
 * How the window looks.
 *
 * @param language a language tag (BCP 47), "" for the system's language
 * @param textPercent the size of all text, {@value #MIN_TEXT} to {@value #MAX_TEXT}, 100 as made
 * @param lessMotion nothing moves, even where the system does not ask for that
 * @param tileSize the longer side of a result's picture in pixels, {@value #MIN_TILE} to {@value
 *     #MAX_TILE}
 */
public record Appearance(
        Theme theme, String language, int textPercent, boolean lessMotion, int tileSize) {
    public static final int MIN_TEXT = 80;
    public static final int MAX_TEXT = 200;
    public static final int MIN_TILE = 64;
    public static final int MAX_TILE = 512;
    public static final Appearance DEFAULT = new Appearance(Theme.SYSTEM, "", 100, false, 160);

    public Appearance {
        Check.range("text", textPercent, MIN_TEXT, MAX_TEXT);
        Check.range("tile", tileSize, MIN_TILE, MAX_TILE);
    }

    public Appearance withTheme(Theme value) {
        return new Appearance(value, language, textPercent, lessMotion, tileSize);
    }

    public Appearance withLanguage(String value) {
        return new Appearance(theme, value, textPercent, lessMotion, tileSize);
    }

    public Appearance withTextPercent(int value) {
        return new Appearance(theme, language, value, lessMotion, tileSize);
    }

    public Appearance withLessMotion(boolean value) {
        return new Appearance(theme, language, textPercent, value, tileSize);
    }

    public Appearance withTileSize(int value) {
        return new Appearance(theme, language, textPercent, lessMotion, value);
    }
}
