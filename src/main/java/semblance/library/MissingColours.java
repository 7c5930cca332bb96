package semblance.library;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.FileState;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.ColourName;
import semblance.media.ContentId;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names the colours of pictures and films that have none yet, as those that an earlier version
 * indexed: from their small pictures, without decoding the files themselves. What was looked at is
 * marked among the file's spaces, so that a run after that costs nothing. May be cancelled at any
 * time; the next run goes on.
 */
record MissingColours(Store store, ThumbnailCache thumbnails, Commits commits, RunControl control) {
    private static final int BATCH = 256;

    void fill() throws StoreException {
        Map<ContentId, List<FileKey>> missing = new LinkedHashMap<>();
        store.catalog()
                .forEachState(file -> {
                    if (file instanceof FileState.Indexed indexed
                            && indexed.kind() != MediaKind.AUDIO
                            && !indexed.spaces().contains(DominantColour.KEY)) {
                        missing.computeIfAbsent(indexed.content(), _ -> new ArrayList<>())
                                .add(indexed.key());
                    }
                });
        List<Map.Entry<ContentId, List<FileKey>>> all = List.copyOf(missing.entrySet());
        for (int from = 0; from < all.size() && mayGoOn(); from += BATCH) {
            fill(all.subList(from, Math.min(from + BATCH, all.size())));
            commits.commitIfDue();
        }
    }

    private boolean mayGoOn() {
        try {
            control.awaitResumed();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private void fill(List<Map.Entry<ContentId, List<FileKey>>> contents) throws StoreException {
        // Decoding is most of the work, and each picture is one of its own.
        Map<ContentId, String> words =
                contents.parallelStream()
                        .map(Map.Entry::getKey)
                        .collect(
                                Collectors.toMap(
                                        content -> content,
                                        content ->
                                                thumbnails
                                                        .colour(content)
                                                        .map(ColourName::word)
                                                        .orElse("")));
        for (Map.Entry<ContentId, List<FileKey>> content : contents) {
            String word = words.getOrDefault(content.getKey(), "");
            for (FileKey key : content.getValue()) {
                commits.change(() -> put(key, content.getKey(), word));
            }
        }
    }

    private void put(FileKey key, ContentId content, String word) throws StoreException {
        // The file may have changed since it was listed.
        if (store.catalog().find(key).orElse(null) instanceof CatalogFile.Indexed file
                && file.content().equals(content)) {
            MediaFacts facts =
                    word.isEmpty() ? file.facts() : file.facts().withTag(MediaFacts.COLOUR, word);
            Set<String> spaces = new HashSet<>(file.spaces());
            spaces.add(DominantColour.KEY);
            store.catalog()
                    .put(
                            new CatalogFile.Indexed(
                                    file.key(), file.stamp(), file.kind(), content, facts, spaces));
        }
    }
}
