package semblance.ui.look;

/** The names of facts of a file, such as a tag or a field of a condition. */
public final class FieldWords {
    private FieldWords() {}

    /**
     * Returns what a person calls a fact: "Artist".
     *
     * @param field a tag of {@link semblance.media.MediaFacts}, the word of a {@link
     *     semblance.search.FactField}, "name" or "folder"
     */
    public static String of(String field) {
        return switch (field) {
            case "name" -> Texts.of("look.field.name");
            case "folder" -> Texts.of("look.field.folder");
            case "duration" -> Texts.of("look.field.duration");
            case "width" -> Texts.of("look.field.width");
            case "height" -> Texts.of("look.field.height");
            case "size" -> Texts.of("look.field.size");
            case "codec" -> Texts.of("look.field.codec");
            case "container" -> Texts.of("look.field.container");
            case "rate" -> Texts.of("look.field.rate");
            case "channels" -> Texts.of("look.field.channels");
            case "bitrate" -> Texts.of("look.field.bitrate");
            case "fps" -> Texts.of("look.field.fps");
            case "date" -> Texts.of("look.field.date");
            case "title" -> Texts.of("look.field.title");
            case "artist" -> Texts.of("look.field.artist");
            case "album" -> Texts.of("look.field.album");
            case "genre" -> Texts.of("look.field.genre");
            case "track" -> Texts.of("look.field.track");
            case "comment" -> Texts.of("look.field.comment");
            case "description" -> Texts.of("look.field.description");
            case "camera" -> Texts.of("look.field.camera");
            case "lens" -> Texts.of("look.field.lens");
            case "place" -> Texts.of("look.field.place");
            case "label" -> Texts.of("look.field.label");
            case "orientation" -> Texts.of("look.field.orientation");
            case "colour" -> Texts.of("look.field.colour");
            default -> Words.capital(field);
        };
    }
}
