package semblance.ui.duplicates;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import semblance.duplicates.Group;
import semblance.duplicates.Member;
import semblance.duplicates.NotAMatch;
import semblance.ui.look.Reasons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done with duplicates, and how it is taken back, step by step: files go to the trash, and
 * pairs are no match. Belongs to the JavaFX thread.
 */
public final class Decisions {
    private final DuplicatesViewModel model;
    private final Runnable onFilesChanged;
    private final Deque<Step> done = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();

    /** What can be taken back. */
    private sealed interface Step {
        record Moved(Trashed trashed) implements Step {}

        record Parted(List<NotAMatch> pairs) implements Step {}
    }

    /**
     * @param onFilesChanged called when files have gone or come back
     */
    public Decisions(DuplicatesViewModel model, Runnable onFilesChanged) {
        this.model = model;
        this.onFilesChanged = onFilesChanged;
        model.ticks().changesProperty().subscribe(now -> asking.set(false));
    }

    /** Asks whether the ticked files are to go, if there are any. */
    public void ask() {
        if (!busy.get() && !model.ticks().files().isEmpty()) {
            asking.set(true);
        }
    }

    public void dontAsk() {
        asking.set(false);
    }

    /** Moves the ticked files to the trash. */
    public void trash() {
        List<Member> files = model.ticks().files();
        if (busy.get() || files.isEmpty()) {
            return;
        }
        asking.set(false);
        busy.set(true);
        List<Group> groups = groupsOf(files);
        var _ =
                model.background()
                        .run(() -> model.actions().trash(files, groups), this::moved, this::failed);
    }

    private List<Group> groupsOf(List<Member> files) {
        Set<String> contents =
                files.stream().map(file -> file.content().hex()).collect(Collectors.toSet());
        return model.allProperty().get().stream()
                .filter(group ->
                        group.members().stream()
                                .anyMatch(file -> contents.contains(file.content().hex())))
                .toList();
    }

    private void moved(Trashed trashed) {
        busy.set(false);
        int count = trashed.moved().size();
        if (count > 0) {
            done.push(new Step.Moved(trashed));
            Set<Path> gone = new HashSet<>();
            trashed.moved().forEach(file -> gone.add(file.original()));
            model.ticks().files().stream()
                    .filter(file -> gone.contains(file.path()))
                    .forEach(file -> model.ticks().set(file, false));
            changed();
        }
        notice.set(
                new Notice(
                        count == 0
                                ? Texts.of("duplicates.trashed.none")
                                : Texts.of(
                                        "duplicates.trashed", count, Words.size(trashed.bytes())),
                        count > 0,
                        sentences(trashed.stayed())));
    }

    private void changed() {
        model.regroup();
        onFilesChanged.run();
    }

    /** Says that the file where the keyboard is does not match the one that is kept. */
    public void notAMatch() {
        Group group = model.groupAt(model.spotProperty().get());
        Member file = model.fileAtSpot();
        if (group == null || file == null) {
            return;
        }
        List<NotAMatch> pairs = new ArrayList<>();
        for (Member other : group.members()) {
            // Whoever points at the file that is kept means all the others.
            boolean isMeant = file.equals(group.best()) || other.equals(group.best());
            if (isMeant && !other.content().equals(file.content())) {
                pairs.add(
                        new NotAMatch(
                                file.content(),
                                other.content(),
                                Words.name(file.path()),
                                Words.name(other.path())));
            }
        }
        if (pairs.isEmpty()) {
            notice.set(new Notice(Texts.of("duplicates.parted.same"), false, List.of()));
            return;
        }
        done.push(new Step.Parted(pairs));
        model.choose(choices -> choices.withNotMatches(pairs));
        notice.set(
                new Notice(
                        Texts.of("duplicates.parted", Words.name(file.path())), true, List.of()));
    }

    /** Lets a pair be a match again. */
    public void takeBack(NotAMatch pair) {
        model.choose(choices -> choices.withoutNotMatches(List.of(pair)));
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (busy.get() || done.isEmpty()) {
            return;
        }
        switch (done.pop()) {
            case Step.Parted(var pairs) -> {
                model.choose(choices -> choices.withoutNotMatches(pairs));
                notice.set(undone(Texts.of("duplicates.parted.undone"), List.of()));
            }
            case Step.Moved(var trashed) -> {
                busy.set(true);
                var _ =
                        model.background()
                                .run(
                                        () -> model.actions().restore(trashed),
                                        stayed -> restored(trashed, stayed),
                                        this::failed);
            }
        }
    }

    private void restored(Trashed trashed, List<Stayed> stayed) {
        busy.set(false);
        int count = trashed.moved().size() - stayed.size();
        notice.set(undone(Texts.of("duplicates.restored", count), sentences(stayed)));
        changed();
    }

    private Notice undone(String sentence, List<String> details) {
        return new Notice(sentence, !done.isEmpty(), details);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        notice.set(new Notice(Reasons.sentence(failure), false, List.of()));
        model.regroup();
    }

    private static List<String> sentences(List<Stayed> stayed) {
        return stayed.stream().map(Stayed::sentence).toList();
    }

    public void closeNotice() {
        notice.set(null);
    }

    /** Tells whether a person is asked if the ticked files are to go. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
