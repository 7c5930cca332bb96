package semblance.index.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.jspecify.annotations.Nullable;

import semblance.index.FileState;
import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The contents of the files of some kinds. Remembers those of the last reader that it was asked
 * about. Safe for use by many threads.
 */
final class KindContents {
    private final Map<Set<MediaKind>, Set<ContentId>> byKinds = new HashMap<>();
    private IndexReader.@Nullable CacheKey reader;

    synchronized Set<ContentId> of(IndexSearcher searcher, Set<MediaKind> kinds)
            throws IOException {
        IndexReader.CacheHelper helper = searcher.getIndexReader().getReaderCacheHelper();
        if (helper == null || !helper.getKey().equals(reader)) {
            byKinds.clear();
            reader = helper == null ? null : helper.getKey();
        }
        Set<ContentId> contents = byKinds.get(kinds);
        if (contents == null) {
            contents = read(searcher, kinds);
            byKinds.put(Set.copyOf(kinds), contents);
        }
        return contents;
    }

    private static Set<ContentId> read(IndexSearcher searcher, Set<MediaKind> kinds)
            throws IOException {
        Set<ContentId> contents = new HashSet<>();
        FileDecoder decoder = new FileDecoder();
        FilePass.over(
                searcher,
                MatchAllDocsQuery.INSTANCE,
                bytes -> {
                    if (decoder.state(bytes) instanceof FileState.Indexed file
                            && kinds.contains(file.kind())) {
                        contents.add(file.content());
                    }
                });
        return Set.copyOf(contents);
    }
}
