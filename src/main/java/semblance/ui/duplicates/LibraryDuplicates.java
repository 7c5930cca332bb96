package semblance.ui.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.duplicates.Choices;
import semblance.duplicates.Duplicates;
import semblance.duplicates.Group;
import semblance.duplicates.Look;
import semblance.duplicates.Member;
import semblance.duplicates.Removal;
import semblance.library.Forgotten;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.trash.Trash;
import semblance.trash.TrashException;
import semblance.trash.TrashedFile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The duplicates of an open library, and the trash of this system. Safe for many threads. */
public final class LibraryDuplicates implements DuplicateActions {
    private final Library library;
    private final Duplicates duplicates;
    private final Trash trash;

    public LibraryDuplicates(Library library, Trash trash) {
        this.library = library;
        this.duplicates = new Duplicates(library);
        this.trash = trash;
    }

    @Override
    public Look newLook() {
        return duplicates.newLook();
    }

    @Override
    public @Nullable Instant lookedAt() {
        return duplicates.lookedAt();
    }

    @Override
    public List<Group> groups() throws LibraryException {
        return duplicates.groups();
    }

    @Override
    public Choices choices() throws LibraryException {
        return duplicates.choices();
    }

    @Override
    public Choices choose(UnaryOperator<Choices> change) throws LibraryException {
        return duplicates.choose(change);
    }

    @Override
    public Trashed trash(List<Member> files, List<Group> groups) throws LibraryException {
        Set<Path> going = new HashSet<>();
        files.forEach(file -> going.add(file.path()));
        Removal removal = new Removal(going, groups);
        List<TrashedFile> moved = new ArrayList<>();
        List<Stayed> stayed = new ArrayList<>();
        long bytes = 0;
        try {
            for (Member file : files) {
                Optional<Removal.Refusal> refusal = removal.refusal(file);
                if (refusal.isPresent()) {
                    stayed.add(
                            new Stayed(file.path(), DuplicateWords.refusal(refusal.get(), file)));
                    continue;
                }
                try {
                    moved.add(trash.put(file.path()));
                    bytes += file.stamp().sizeBytes();
                } catch (TrashException e) {
                    stayed.add(new Stayed(file.path(), DuplicateWords.problem(e)));
                }
            }
        } catch (InterruptedException _) {
            // What was moved so far has to be known, so that it can come back.
            Thread.currentThread().interrupt();
        }
        Forgotten forgotten = library.forget(moved.stream().map(TrashedFile::original).toList());
        return new Trashed(moved, bytes, stayed, forgotten);
    }

    @Override
    public List<Stayed> restore(Trashed trashed) throws LibraryException {
        List<Stayed> stayed = new ArrayList<>();
        try {
            for (TrashedFile file : trashed.moved()) {
                try {
                    trash.restore(file);
                } catch (TrashException e) {
                    stayed.add(new Stayed(file.original(), DuplicateWords.problem(e)));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        library.remember(trashed.forgotten());
        return stayed;
    }
}
