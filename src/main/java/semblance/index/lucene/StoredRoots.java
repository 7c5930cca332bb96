package semblance.index.lucene;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import semblance.index.LibraryRoot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The roots of a library as JSON, all ASCII so that every name comes back as it was. */
final class StoredRoots {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private record StoredRoot(String id, String folder) {}

    private StoredRoots() {}

    static String toJson(List<LibraryRoot> roots) throws IOException {
        return JSON.writeValueAsString(
                roots.stream()
                        .map(root -> new StoredRoot(root.id(), root.folder().toString()))
                        .toList());
    }

    static List<LibraryRoot> fromJson(String json) throws IOException {
        return JSON.readValue(json, new TypeReference<List<StoredRoot>>() {}).stream()
                .map(root -> new LibraryRoot(root.id(), Path.of(root.folder())))
                .toList();
    }
}
