package semblance.ui;

import javafx.scene.input.KeyCombination;

import semblance.ui.look.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All keys of the window, in groups: whoever adds a key adds a row here. */
final class Shortcuts {
    private Shortcuts() {}

    /** Keys that belong together. */
    record Group(String title, List<Shortcut> shortcuts) {}

    /**
     * One thing to do.
     *
     * @param keys as a person finds them on the keyboard, pressed together
     */
    record Shortcut(String what, List<String> keys) {}

    /** Returns the groups in the language that is spoken now. */
    static List<Group> groups() {
        return List.of(
                new Group(Texts.of("window.keys.search"), search()),
                new Group(Texts.of("window.keys.results"), results()),
                new Group(Texts.of("window.keys.preview"), preview()),
                new Group(Texts.of("window.keys.places"), places()),
                new Group(Texts.of("window.keys.library"), library()));
    }

    private static List<Shortcut> search() {
        return List.of(
                of(Texts.of("window.key.words"), "Shortcut+F"),
                of(Texts.of("window.key.file"), "Shortcut+O"),
                of(Texts.of("window.key.record"), "Shortcut+R"),
                of(Texts.of("window.key.paste"), "Shortcut+V"),
                of(Texts.of("window.key.filter"), "Shortcut+Shift+F"),
                of(Texts.of("window.key.clear"), "Esc"));
    }

    private static List<Shortcut> results() {
        return List.of(
                new Shortcut(
                        Texts.of("window.key.walk"),
                        List.of("\u2190", "\u2191", "\u2193", "\u2192")),
                of(Texts.of("window.key.open"), "Enter"),
                of(Texts.of("window.key.similar"), "Shortcut+Enter"),
                of(Texts.of("window.key.folder"), "Shortcut+Shift+O"),
                of(Texts.of("window.key.copy"), "Shortcut+C"));
    }

    private static List<Shortcut> preview() {
        return List.of(of(Texts.of("window.key.preview"), "Space"));
    }

    private static List<Shortcut> places() {
        List<Shortcut> all = new ArrayList<>();
        for (Place place : Place.values()) {
            all.add(of(place.title(), place.key()));
        }
        return all;
    }

    private static List<Shortcut> library() {
        return List.of(
                of(Texts.of("window.key.bar"), "Shortcut+B"),
                of(Texts.of("window.key.update"), "F5"),
                of(Texts.of("window.key.libraries"), LibraryMenu.KEY),
                of(Texts.of("window.key.list"), "F1"));
    }

    private static Shortcut of(String what, String combination) {
        return new Shortcut(what, keys(combination));
    }

    /** Returns the names of keys as this system writes them: "Ctrl", on a Mac "⌘". */
    static List<String> keys(String combination) {
        String shortcut = KeyCombination.valueOf("Shortcut+A").getDisplayText();
        String held = shortcut.substring(0, shortcut.length() - 1).replace("+", "");
        return Stream.of(combination.split("\\+"))
                .map(key ->
                        switch (key) {
                            case "Shortcut" -> held;
                            case "Comma" -> ",";
                            default -> key;
                        })
                .toList();
    }
}
