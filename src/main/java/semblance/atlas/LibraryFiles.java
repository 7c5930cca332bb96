package semblance.atlas;

import semblance.index.CatalogFile;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of one side of a library at one moment, each content once, and the terms that may name
 * the areas that they lie in.
 */
record LibraryFiles(Map<ContentId, AtlasItem> items, Map<ContentId, Set<Term>> terms) {

    static LibraryFiles read(LibraryIndex index, AtlasSide side) throws LibraryException {
        Map<ContentId, CatalogFile.Indexed> chosen = new HashMap<>();
        index.forEachFile(file -> {
            if (side.kinds().contains(file.kind())) {
                chosen.merge(file.content(), file, LibraryFiles::first);
            }
        });
        List<CatalogFile.Indexed> files = new ArrayList<>(chosen.values());
        // The order decides which of two equal names is taken first, and how points are drawn.
        files.sort(Comparator.comparing(file -> file.content().hex()));
        LibraryIndex.Places places = index.places();
        Map<ContentId, AtlasItem> items = new LinkedHashMap<>();
        Map<ContentId, Set<Term>> terms = new HashMap<>();
        Map<Term, Term> known = new HashMap<>();
        for (CatalogFile.Indexed file : files) {
            Path path = places.path(file.key());
            if (path != null) {
                items.put(
                        file.content(),
                        new AtlasItem(
                                file.content(),
                                file.kind(),
                                path,
                                rootOf(path, file),
                                places.isOnline(file.key()),
                                file.facts().taken()));
                terms.put(file.content(), shared(ItemTerms.of(file), known));
            }
        }
        return new LibraryFiles(items, terms);
    }

    private static CatalogFile.Indexed first(CatalogFile.Indexed one, CatalogFile.Indexed two) {
        return one.key().compareTo(two.key()) <= 0 ? one : two;
    }

    private static Path rootOf(Path path, CatalogFile.Indexed file) {
        Path root = path;
        for (int i = 0; i < file.key().relativePath().split("/").length; i++) {
            Path parent = root.getParent();
            root = parent == null ? root : parent;
        }
        return root;
    }

    /** Of a hundred thousand files most have the same few terms. */
    private static Set<Term> shared(Set<Term> terms, Map<Term, Term> known) {
        List<Term> kept = new ArrayList<>(terms.size());
        for (Term term : terms) {
            kept.add(known.computeIfAbsent(term, it -> it));
        }
        return Set.copyOf(kept);
    }

    /** Returns the items of some contents in their order; all must be here. */
    List<AtlasItem> itemsOf(Collection<ContentId> contents) {
        return contents.stream().map(items::get).toList();
    }

    List<Set<Term>> termsOf(Collection<ContentId> contents) {
        return contents.stream().map(it -> terms.getOrDefault(it, Set.of())).toList();
    }
}
