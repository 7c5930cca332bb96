package semblance.ui.look;

import semblance.media.ColourName;

/** The words for the colour that most of a picture has. */
public final class ColourWords {
    private ColourWords() {}

    /**
     * Returns a colour in the language of the window.
     *
     * @param word as files of the library are described, see {@link ColourName#word}; any other
     *     stays as it is
     */
    public static String of(String word) {
        return ColourName.ofWord(word).map(ColourWords::of).orElse(word);
    }

    private static String of(ColourName colour) {
        return switch (colour) {
            case BLACK -> Texts.of("look.colour.black");
            case GREY -> Texts.of("look.colour.grey");
            case WHITE -> Texts.of("look.colour.white");
            case BROWN -> Texts.of("look.colour.brown");
            case RED -> Texts.of("look.colour.red");
            case ORANGE -> Texts.of("look.colour.orange");
            case YELLOW -> Texts.of("look.colour.yellow");
            case GREEN -> Texts.of("look.colour.green");
            case TEAL -> Texts.of("look.colour.teal");
            case BLUE -> Texts.of("look.colour.blue");
            case PURPLE -> Texts.of("look.colour.purple");
            case PINK -> Texts.of("look.colour.pink");
        };
    }
}
