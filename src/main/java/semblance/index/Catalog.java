package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files of a library and what is known of each. Part of a {@link Store}: committed with it.
 * {@link #find}, {@link #withContent}, {@link #forEach} and {@link #forEachState} see changes at
 * once in the process that makes them; {@link #contents} and {@link #search} see those before the
 * last refresh or commit.
 */
public interface Catalog {
    List<LibraryRoot> roots();

    /** Puts {@code roots} in the place of all; files of a root that is left out are removed. */
    void setRoots(List<LibraryRoot> roots) throws StoreException;

    /** Puts what is known of a file in the place of what was. */
    void put(CatalogFile file) throws StoreException;

    void remove(FileKey key) throws StoreException;

    Optional<CatalogFile> find(FileKey key) throws StoreException;

    /** Returns the files with a content, ordered by key: more than one where there are copies. */
    List<CatalogFile.Indexed> withContent(ContentId content) throws StoreException;

    /** Returns the files with any of some contents, ordered by key; one look-up for all. */
    List<CatalogFile.Indexed> withContents(Collection<ContentId> contents) throws StoreException;

    /** Gives every file to {@code action}, in no order. */
    void forEach(Consumer<CatalogFile> action) throws StoreException;

    /** Gives the state of every file to {@code action}, in no order. */
    void forEachState(Consumer<FileState> action) throws StoreException;

    /**
     * Gives the states of the files of one root to {@code action}, in no order; costs what they
     * cost, not what the catalog does.
     *
     * @param prefix what their relative paths begin with; "" for all
     */
    void forEachState(String rootId, String prefix, Consumer<FileState> action)
            throws StoreException;

    /**
     * Returns the contents of the files of some kinds. The same set comes back until a refresh or
     * commit shows other files, so what is worked out from it may be kept as long.
     */
    Set<ContentId> contents(Set<MediaKind> kinds) throws StoreException;

    /**
     * Finds files by words in their names, folders and facts. A word matches its beginning too
     * ("moun" finds "mountain.jpg"); case, accents and the separators of file names do not count.
     * Files that hold all words come before files that hold some.
     *
     * @param without files that hold any of these words are left out; may be empty
     * @param among only files with these contents, or null for all; must not change from now on
     */
    List<NameMatch> search(String words, String without, int count, @Nullable Set<ContentId> among)
            throws StoreException;
}
