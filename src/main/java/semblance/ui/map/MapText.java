package semblance.ui.map;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import semblance.atlas.AreaName;
import semblance.ui.look.Texts;

import java.time.format.DateTimeFormatter;

/** The words on the map, and how much room they take. */
final class MapText {
    private MapText() {}

    /** Returns the name of an area; "" if it has none. */
    static String of(@Nullable AreaName name) {
        return switch (name) {
            case null -> "";
            case AreaName.Words(var words) ->
                    words.size() > 1
                            ? Texts.of("map.area.two", words.getFirst(), words.getLast())
                            : words.getFirst();
            case AreaName.InMonth(var month) ->
                    DateTimeFormatter.ofPattern("LLLL yyyy", Texts.language()).format(month);
            case AreaName.InYear(var year) -> year.toString();
        };
    }

    static Bounds size(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds();
    }

    /** Returns as many of the words' letters as there is room for. */
    static String fitted(String words, Font font, double width) {
        if (size(words, font).getWidth() <= width) {
            return words;
        }
        int most = words.length() - 1;
        while (most > 1 && size(words.substring(0, most) + "…", font).getWidth() > width) {
            most--;
        }
        return words.substring(0, most) + "…";
    }
}
