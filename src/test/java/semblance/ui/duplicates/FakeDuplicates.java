package semblance.ui.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.duplicates.Choices;
import semblance.duplicates.Group;
import semblance.duplicates.Look;
import semblance.duplicates.LookProgress;
import semblance.duplicates.Member;
import semblance.library.LibraryException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Duplicates that are whatever the test says; nothing is on a disk. */
public final class FakeDuplicates implements DuplicateActions {
    public List<Group> groups = new ArrayList<>();
    public Choices choices = Choices.USUAL;
    public @Nullable Instant lookedAt;
    public int looks;

    @Override
    public Look newLook() {
        return new Look() {
            @Override
            public void execute() {
                looks++;
                lookedAt = Instant.EPOCH;
            }

            @Override
            public LookProgress progress() {
                return LookProgress.NONE;
            }
        };
    }

    @Override
    public @Nullable Instant lookedAt() {
        return lookedAt;
    }

    @Override
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    @Override
    public Choices choices() {
        return choices;
    }

    @Override
    public Choices choose(UnaryOperator<Choices> change) {
        choices = change.apply(choices);
        return choices;
    }

    @Override
    public Trashed trash(List<Member> files, List<Group> all) throws LibraryException {
        throw new LibraryException(
                LibraryException.Problem.UNREADABLE, "This library has no trash.");
    }

    @Override
    public List<Stayed> restore(Trashed trashed) {
        return List.of();
    }
}
