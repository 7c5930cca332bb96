package semblance.search;

import semblance.index.CatalogFile;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns ranked contents into the files that have them; copies of a file stand side by side. */
final class ResultList {
    private final LibraryIndex index;
    private final Set<Path> self;

    ResultList(LibraryIndex index, Set<Path> self) {
        this.index = index;
        this.self = self;
    }

    List<SearchResult> of(List<Ranked> ranked, Searcher.Scope scope, SearchOptions options)
            throws LibraryException {
        LibraryIndex.Places places = index.places();
        Path folder =
                options.folder() == null ? null : options.folder().toAbsolutePath().normalize();
        // A few more than wanted: some files may have left the library since the vectors were read.
        List<Ranked> first =
                ranked.subList(0, Math.min(ranked.size(), options.top() + self.size() + 50));
        Map<ContentId, List<CatalogFile.Indexed>> files =
                index.files(first.stream().map(Ranked::content).toList());
        List<SearchResult> results = new ArrayList<>();
        for (Ranked answer : first) {
            for (CatalogFile.Indexed file : files.getOrDefault(answer.content(), List.of())) {
                Path path = places.path(file.key());
                boolean wanted =
                        answer.means(file.key())
                                && path != null
                                && !isQuery(path, file.stamp().sizeBytes())
                                && options.kinds().contains(file.kind())
                                && (folder == null || path.startsWith(folder));
                if (path != null && wanted && results.size() < options.top()) {
                    results.add(
                            new SearchResult(
                                    path,
                                    file.content(),
                                    file.kind(),
                                    file.facts(),
                                    answer.score(),
                                    answer.close(),
                                    answer.span(),
                                    answer.model(),
                                    answer.why(),
                                    answer.moments(),
                                    answer.same(),
                                    places.isOnline(file.key()),
                                    file.stamp()));
                }
            }
        }
        return results;
    }

    /** A link to the query, or the query under another name of its folder, is the query as well. */
    private boolean isQuery(Path path, long sizeBytes) {
        if (self.contains(path)) {
            return true;
        }
        for (Path query : self) {
            if (areOne(query, path, sizeBytes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areOne(Path query, Path path, long sizeBytes) {
        try {
            return Files.size(query) == sizeBytes && Files.isSameFile(query, path);
        } catch (IOException _) {
            // One of them is not there now, so the two cannot be told to be one.
            return false;
        }
    }
}
