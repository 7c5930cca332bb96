package semblance.ui.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.duplicates.Choices;
import semblance.duplicates.Group;
import semblance.duplicates.Look;
import semblance.duplicates.Member;
import semblance.library.LibraryException;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the page of duplicates can have done. All of it may block, but for {@link #newLook}. */
public interface DuplicateActions {
    /** Returns a look for what was not compared yet. */
    Look newLook();

    /** Returns when all files there were had been compared; null if they never were. */
    @Nullable Instant lookedAt();

    List<Group> groups() throws LibraryException;

    Choices choices() throws LibraryException;

    Choices choose(UnaryOperator<Choices> change) throws LibraryException;

    /**
     * Moves files to the trash, each after one more look whether it may go; ends early if the
     * thread is interrupted.
     *
     * @param groups all groups that any of them is in
     */
    Trashed trash(List<Member> files, List<Group> groups) throws LibraryException;

    /**
     * Puts files back where they were.
     *
     * @return those that stay in the trash
     */
    List<Stayed> restore(Trashed trashed) throws LibraryException;
}
