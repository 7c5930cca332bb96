package semblance.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.library.Copies;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The duplicates of one library: what was found, what a person decided about it, and the groups
 * that follow. Both are kept in the library's folder. Nothing here changes or removes a file. Safe
 * for use by many threads.
 */
public final class Duplicates {
    private static final int AT_ONCE = 1000;

    private final Library library;
    private final PairFile pairFile;
    private final ChoicesFile choicesFile;
    private @Nullable Pairs pairs;

    public Duplicates(Library library) {
        Path folder = library.location().resolve("duplicates");
        this.library = library;
        this.pairFile = new PairFile(folder.resolve("pairs"));
        this.choicesFile = new ChoicesFile(folder.resolve("choices.json"));
    }

    Library library() {
        return library;
    }

    /** Returns a look for what was not compared yet. */
    public Look newLook() {
        return new LibraryLook(this);
    }

    /** Returns when all files there were had been compared; null if they never were. */
    public @Nullable Instant lookedAt() {
        return known().lookedAt();
    }

    /** Returns what was decided. */
    public synchronized Choices choices() throws LibraryException {
        try {
            return choicesFile.read();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** Changes what was decided, keeps it and returns it. */
    public synchronized Choices choose(UnaryOperator<Choices> change) throws LibraryException {
        try {
            Choices changed = change.apply(choicesFile.read());
            choicesFile.write(changed);
            return changed;
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private LibraryException unreadable() {
        return new LibraryException(
                LibraryException.Problem.UNREADABLE,
                "What you decided about duplicates cannot be kept in "
                        + library.location()
                        + ": check that you may change that folder.");
    }

    /** Returns the groups of what was found so far and is still there. */
    public List<Group> groups() throws LibraryException {
        Choices choices = choices();
        List<Pair> found = known().found();
        Set<ContentId> paired = new HashSet<>();
        for (Pair pair : found) {
            paired.add(pair.contents().first());
            paired.add(pair.contents().second());
        }
        return new Grouping(files(paired, choices), choices).groups(found);
    }

    /** Returns the files that are in a pair or have copies, by content. */
    private Map<ContentId, List<Member>> files(Set<ContentId> paired, Choices choices)
            throws LibraryException {
        LibraryIndex index = library.index();
        Set<ContentId> seen = new HashSet<>();
        Set<ContentId> wanted = new HashSet<>(paired);
        index.forEachContent(content -> {
            if (!seen.add(content)) {
                wanted.add(content);
            }
        });
        wanted.retainAll(seen);
        LibraryIndex.Places places = index.places();
        Map<ContentId, List<Member>> files = new HashMap<>();
        List<ContentId> all = List.copyOf(wanted);
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            List<ContentId> some = all.subList(first, Math.min(all.size(), first + AT_ONCE));
            index.files(some)
                    .forEach((content, copies) -> {
                        List<Member> members = members(copies, places, choices);
                        if (!members.isEmpty()) {
                            files.put(content, members);
                        }
                    });
        }
        return files;
    }

    /** Returns the files of one content that can be reached, links left out. */
    private static List<Member> members(
            List<CatalogFile.Indexed> copies, LibraryIndex.Places places, Choices choices) {
        Map<Path, Member> byPath = new HashMap<>();
        for (CatalogFile.Indexed file : copies) {
            Path path = places.path(file.key());
            if (path != null && places.isOnline(file.key())) {
                byPath.put(path, Member.of(path, file, choices.protects(path)));
            }
        }
        if (byPath.size() < 2) {
            return List.copyOf(byPath.values());
        }
        List<Member> members = new ArrayList<>();
        for (Path path : Copies.apart(byPath.keySet().stream().sorted().toList())) {
            Member member = byPath.get(path);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    /** Returns the pairs that rest on {@code basis}; none where what was found rests on another. */
    synchronized Pairs pairs(String basis) {
        Pairs before = known();
        if (!before.basis().equals(basis)) {
            before = Pairs.none(basis);
            pairs = before;
        }
        return before;
    }

    private synchronized Pairs known() {
        Pairs read = pairs;
        if (read == null) {
            read = pairFile.read().orElse(Pairs.none(""));
            pairs = read;
        }
        return read;
    }

    /** Keeps the pairs if that can be: if not, they are found again another time. */
    void save(Pairs found) {
        try {
            pairFile.write(found);
        } catch (IOException _) {
            // The library's folder may be for reading only, or full; this look is none the worse.
            return;
        }
    }
}
