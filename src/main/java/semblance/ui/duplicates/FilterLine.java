package semblance.ui.duplicates;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import semblance.duplicates.Relation;
import semblance.media.MediaKind;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which groups are shown: by sort with counts, by kind and by folder. */
final class FilterLine extends Rows {
    private final DuplicatesViewModel model;
    private final DuplicateDialogs dialogs;
    private final ComboBox<Choice<Path>> folders;

    /** A value to choose; null for all. */
    private record Choice<T>(@Nullable T value, String words) {}

    FilterLine(DuplicatesViewModel model, DuplicateDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("duplicates-filter");
        Rows sorts = new Rows();
        sorts.getStyleClass().add("sorts");
        ToggleGroup group = new ToggleGroup();
        sorts.getChildren().add(sort(null, group));
        for (Relation relation : Relation.values()) {
            sorts.getChildren().add(sort(relation, group));
        }
        List<Choice<MediaKind>> kinds = new ArrayList<>();
        kinds.add(new Choice<>(null, Texts.of("duplicates.kind.all")));
        for (MediaKind kind : MediaKind.values()) {
            kinds.add(new Choice<>(kind, DuplicateWords.kind(kind)));
        }
        ComboBox<Choice<MediaKind>> kind =
                box(
                        Texts.of("duplicates.filter.kind"),
                        kinds,
                        value -> change(filter -> filter.withKind(value)));
        kind.setId("duplicates-kind");
        folders =
                box(
                        Texts.of("duplicates.filter.folder"),
                        List.of(new Choice<>(null, Texts.of("duplicates.folder.all"))),
                        value -> change(filter -> filter.withFolder(value)));
        folders.setId("duplicates-folder");
        model.allProperty().subscribe(now -> showFolders());
        model.filterProperty()
                .subscribe(now -> {
                    select(kind, now.kind());
                    select(folders, now.folder());
                });
        getChildren().addAll(sorts, kind, folders);
    }

    private ToggleButton sort(@Nullable Relation relation, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId("duplicates-sort-" + (relation == null ? "all" : relation.word()));
        button.getStyleClass().add("sort");
        button.setToggleGroup(group);
        Tooltip tip = new Tooltip();
        button.setTooltip(tip);
        Label count = new Label();
        count.getStyleClass().add("sort-count");
        button.setGraphic(count);
        button.setContentDisplay(ContentDisplay.RIGHT);
        String name =
                relation == null ? Texts.of("duplicates.sort.all") : DuplicateWords.name(relation);
        button.setText(name);
        model.countsProperty()
                .subscribe(counts -> {
                    Counts.Sum sum = relation == null ? counts.all() : counts.of(relation);
                    count.setText(Words.number(sum.groups()));
                    tip.setText(
                            Texts.of("duplicates.sort.sum", sum.groups(), Words.size(sum.bytes())));
                    button.setAccessibleText(
                            Texts.of(
                                    "duplicates.sort.spoken",
                                    name,
                                    sum.groups(),
                                    Words.size(sum.bytes())));
                });
        model.filterProperty().subscribe(now -> button.setSelected(now.relation() == relation));
        button.setOnAction(event -> {
            // A second click must not leave no sort chosen.
            button.setSelected(true);
            change(filter -> filter.withRelation(relation));
        });
        return button;
    }

    private void change(Function<GroupFilter, GroupFilter> change) {
        model.filterProperty().set(change.apply(model.filterProperty().get()));
    }

    private void showFolders() {
        List<Choice<Path>> choices = new ArrayList<>();
        choices.add(new Choice<>(null, Texts.of("duplicates.folder.all")));
        dialogs.folders().forEach(folder -> choices.add(new Choice<>(folder, Words.name(folder))));
        if (!choices.equals(folders.getItems())) {
            folders.getItems().setAll(choices);
            select(folders, model.filterProperty().get().folder());
        }
    }

    private static <T> void select(ComboBox<Choice<T>> box, @Nullable T value) {
        for (Choice<T> choice : box.getItems()) {
            if (Objects.equals(choice.value(), value)) {
                box.setValue(choice);
                return;
            }
        }
    }

    private static <T> ComboBox<Choice<T>> box(
            String spoken, List<Choice<T>> choices, Consumer<@Nullable T> onChosen) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setValue(choices.getFirst());
        box.setAccessibleText(spoken);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Choice<T> choice) {
                        return choice == null ? "" : choice.words();
                    }

                    @Override
                    public @Nullable Choice<T> fromString(String words) {
                        return null;
                    }
                });
        box.setOnAction(event -> {
            Choice<T> chosen = box.getValue();
            if (chosen != null) {
                onChosen.accept(chosen.value());
            }
        });
        return box;
    }
}
