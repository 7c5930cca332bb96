package semblance.ui;

import javafx.scene.input.KeyCombination;

import semblance.ui.look.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All keys of the window, in groups: whoever adds a key adds a row here, and a test compares the
 * rows with the sources. What every text field and list does by itself is not told.
 */
final class Shortcuts {
    private Shortcuts() {}

    /** Keys that belong together. */
    record Group(String title, List<Shortcut> shortcuts) {
        Group {
            shortcuts = List.copyOf(shortcuts);
        }
    }

    /**
     * One thing to do.
     *
     * @param combinations any of which does it, each as {@link KeyCombination#valueOf} reads it
     */
    record Shortcut(String what, List<String> combinations) {
        Shortcut {
            combinations = List.copyOf(combinations);
        }
    }

    /** Returns the groups in the language that is spoken now. */
    static List<Group> groups() {
        return List.of(
                search(),
                field(),
                results(),
                preview(),
                compare(),
                duplicates(),
                map(),
                places(),
                library());
    }

    /** Where the keyboard is does not matter for these, nor for those of {@link #places}. */
    static Group search() {
        return new Group(
                Texts.of("window.keys.search"),
                List.of(
                        of(Texts.of("window.key.words"), "Shortcut+F", "Shortcut+L"),
                        of(Texts.of("window.key.file"), "Shortcut+O"),
                        of(Texts.of("window.key.record"), "Shortcut+R"),
                        of(Texts.of("window.key.paste"), "Shortcut+V"),
                        of(Texts.of("window.key.filter"), "Shortcut+Shift+F"),
                        of(Texts.of("window.key.save"), "Shortcut+D"),
                        of(Texts.of("window.key.back"), "Alt+Left"),
                        of(Texts.of("window.key.forward"), "Alt+Right"),
                        of(Texts.of("window.key.enter"), "Down"),
                        of(Texts.of("window.key.clear"), "Esc")));
    }

    static Group field() {
        return new Group(
                Texts.of("window.keys.field"),
                List.of(
                        of(Texts.of("window.key.part"), "Shift+Enter"),
                        of(Texts.of("window.key.chips"), "Left", "Right", "Home", "End"),
                        of(Texts.of("window.key.chip.open"), "Enter", "Space"),
                        of(Texts.of("window.key.chip.weigh"), "Plus", "Minus"),
                        of(Texts.of("window.key.chip.remove"), "Delete")));
    }

    static Group results() {
        return new Group(
                Texts.of("window.keys.results"),
                List.of(
                        of(Texts.of("window.key.walk"), "Left", "Up", "Down", "Right"),
                        of(Texts.of("window.key.walk.far"), "Page Up", "Page Down", "Home", "End"),
                        of(Texts.of("window.key.more"), "Plus"),
                        of(Texts.of("window.key.less"), "Minus"),
                        of(Texts.of("window.key.similar"), "Shortcut+Enter"),
                        of(Texts.of("window.key.preview"), "Space"),
                        of(Texts.of("window.key.open"), "Enter"),
                        of(Texts.of("window.key.folder"), "Shortcut+Shift+O"),
                        of(Texts.of("window.key.several"), "Shift+Left", "Shift+Right"),
                        of(Texts.of("window.key.toggle"), "Shortcut+Space"),
                        of(Texts.of("window.key.all"), "Shortcut+A"),
                        of(Texts.of("window.key.compare"), "Shortcut+Shift+D"),
                        of(Texts.of("window.key.map"), "Shortcut+Shift+M"),
                        of(Texts.of("window.key.copy"), "Shortcut+C"),
                        of(Texts.of("window.key.files"), "Shortcut+Shift+C"),
                        of(Texts.of("window.key.size"), "Shortcut+Plus", "Shortcut+Minus")));
    }

    static Group preview() {
        return new Group(
                Texts.of("window.keys.preview"),
                List.of(
                        of(Texts.of("window.key.play"), "Space", "K"),
                        of(Texts.of("window.key.second"), "Left", "Right"),
                        of(Texts.of("window.key.begin"), "Home"),
                        of(Texts.of("window.key.frame"), "Comma", "Period"),
                        of(Texts.of("window.key.keyframe"), "Shift+Comma", "Shift+Period"),
                        of(Texts.of("window.key.moment"), "B", "N"),
                        of(Texts.of("window.key.mark"), "I", "O"),
                        of(Texts.of("window.key.marked.play"), "P"),
                        of(Texts.of("window.key.loop"), "L"),
                        of(Texts.of("window.key.marked.search"), "Enter"),
                        of(Texts.of("window.key.frame.search"), "F"),
                        of(Texts.of("window.key.mute"), "M"),
                        of(Texts.of("window.key.zoom"), "Plus", "Minus"),
                        of(Texts.of("window.key.zoom.all"), "0"),
                        of(Texts.of("window.key.zoom.marked"), "Z"),
                        of(Texts.of("window.key.region"), "Left", "Up", "Down", "Right"),
                        of(Texts.of("window.key.unmark"), "Esc")));
    }

    static Group compare() {
        return new Group(
                Texts.of("window.keys.compare"),
                List.of(
                        of(Texts.of("window.key.zoom"), "Plus", "Minus"),
                        of(Texts.of("window.key.fit"), "0"),
                        of(Texts.of("window.key.pixels"), "1"),
                        of(Texts.of("window.key.shift"), "Left", "Up", "Down", "Right"),
                        of(Texts.of("window.key.close"), "Esc")));
    }

    static Group duplicates() {
        return new Group(
                Texts.of("window.place.duplicates"),
                List.of(
                        of(Texts.of("window.key.files.walk"), "Left", "Up", "Down", "Right"),
                        of(Texts.of("window.key.groups"), "Page Up", "Page Down", "Home", "End"),
                        of(Texts.of("window.key.tick"), "Space"),
                        of(Texts.of("window.key.keep"), "K"),
                        of(Texts.of("window.key.part.not"), "N"),
                        of(Texts.of("window.key.group.compare"), "C"),
                        of(Texts.of("window.key.file.open"), "Enter"),
                        of(Texts.of("window.key.trash"), "Delete"),
                        of(Texts.of("window.key.undo"), "Shortcut+Z")));
    }

    static Group map() {
        return new Group(
                Texts.of("window.place.map"),
                List.of(
                        of(Texts.of("window.key.files.walk"), "Left", "Up", "Down", "Right"),
                        of(Texts.of("window.key.shift"), "Shortcut+Left", "Shortcut+Right"),
                        of(Texts.of("window.key.zoom"), "Plus", "Minus"),
                        of(Texts.of("window.key.map.all"), "0", "Home"),
                        of(Texts.of("window.key.map.add"), "Space"),
                        of(Texts.of("window.key.map.menu"), "Enter")));
    }

    static Group places() {
        List<Shortcut> all = new ArrayList<>();
        for (Place place : Place.values()) {
            all.add(of(place.title(), place.key()));
        }
        return new Group(Texts.of("window.keys.places"), all);
    }

    static Group library() {
        return new Group(
                Texts.of("window.keys.library"),
                List.of(
                        of(Texts.of("window.key.bar"), TopBar.SIDE_BAR_KEY),
                        of(Texts.of("window.key.update"), "F5"),
                        of(Texts.of("window.key.libraries"), LibraryMenu.KEY),
                        of(Texts.of("window.key.list"), "F1")));
    }

    private static Shortcut of(String what, String... combinations) {
        return new Shortcut(what, List.of(combinations));
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
                            case "Period" -> ".";
                            case "Plus" -> "+";
                            case "Minus" -> "\u2212";
                            case "Left" -> "\u2190";
                            case "Up" -> "\u2191";
                            case "Down" -> "\u2193";
                            case "Right" -> "\u2192";
                            case "Space" -> Texts.of("window.key.space");
                            default -> key;
                        })
                .toList();
    }
}
