package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files whose facts meet conditions, which reads the facts of all files. The contents of
 * the last conditions are kept until the library changes, so that a person may go on typing words
 * beside them. Safe for use by many threads.
 */
final class FactFilter {
    /** Why a file is listed that needs to meet nothing. */
    static final String CHOSEN = "one of the files that were chosen";

    private final LibraryIndex index;
    private @Nullable Kept kept;

    /**
     * @param of the catalog's set of contents at that time, which is the same as long as nothing
     *     changes
     */
    private record Kept(List<Condition> where, Set<ContentId> of, Set<ContentId> contents) {}

    FactFilter(LibraryIndex index) {
        this.index = index;
    }

    static boolean holds(CatalogFile.Indexed file, List<Condition> where) {
        return where.stream()
                .allMatch(condition -> condition.test(file.facts(), file.stamp().sizeBytes()));
    }

    /**
     * Returns the contents of the files of all kinds and folders that meet the conditions. The same
     * set comes back while nothing changes, which makes searches among it fast.
     */
    @SuppressWarnings("ReferenceEquality") // the very same set comes back while nothing changes
    synchronized Set<ContentId> contents(List<Condition> where) throws LibraryException {
        Set<ContentId> all = index.contents(Set.of(MediaKind.values()), null);
        Kept last = kept;
        if (last != null && last.of() == all && last.where().equals(where)) {
            return last.contents();
        }
        Set<ContentId> contents = new HashSet<>();
        index.forEachFile(file -> {
            if (holds(file, where)) {
                contents.add(file.content());
            }
        });
        kept = new Kept(where, all, Set.copyOf(contents));
        return kept.contents();
    }

    /** Ranks all files of some contents that meet the conditions, in the order of their paths. */
    Ranking list(List<Condition> where, @Nullable Set<ContentId> among, Set<ContentId> leftOut)
            throws LibraryException {
        record Found(FileKey key, ContentId content) {}
        List<Found> found = new ArrayList<>();
        index.forEachFile(file -> {
            boolean isWanted = among == null || among.contains(file.content());
            if (isWanted && !leftOut.contains(file.content()) && holds(file, where)) {
                found.add(new Found(file.key(), file.content()));
            }
        });
        found.sort(Comparator.comparing(Found::key));
        String why =
                where.isEmpty()
                        ? CHOSEN
                        : "meets "
                                + String.join(
                                        ", ", where.stream().map(Condition::toString).toList());
        List<Ranked> answers = new ArrayList<>();
        for (Found file : found) {
            answers.add(
                    new Ranked(
                            file.content(),
                            null,
                            1,
                            true,
                            SearchResult.BY_NAMES,
                            why,
                            List.of(),
                            null,
                            Set.of(file.key())));
        }
        return new Ranking(answers, null);
    }
}
