package semblance.index.lucene;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Stage;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of the catalog as JSON, which is all ASCII so that a name with half a surrogate pair, as
 * some file systems allow, comes back as it was. A file with a content is indexed, one with a stage
 * failed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredFile(
        String root,
        String path,
        long size,
        Instant modified,
        @Nullable MediaKind kind,
        @Nullable String content,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Duration duration,
        @Nullable LocalDateTime taken,
        @Nullable String codec,
        @Nullable Map<String, String> tags,
        @Nullable List<String> spaces,
        @Nullable Stage stage,
        @Nullable String reason) {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    static byte[] toJson(CatalogFile file) throws IOException {
        FileKey key = file.key();
        FileStamp stamp = file.stamp();
        return JSON.writeValueAsBytes(
                switch (file) {
                    case CatalogFile.Indexed indexed -> {
                        MediaFacts facts = indexed.facts();
                        yield new StoredFile(
                                key.rootId(),
                                key.relativePath(),
                                stamp.sizeBytes(),
                                stamp.modified(),
                                indexed.kind(),
                                indexed.content().hex(),
                                facts.width(),
                                facts.height(),
                                facts.duration(),
                                facts.taken(),
                                facts.codec(),
                                facts.tags(),
                                indexed.spaces().stream().sorted().toList(),
                                null,
                                null);
                    }
                    case CatalogFile.Failed failed ->
                            new StoredFile(
                                    key.rootId(),
                                    key.relativePath(),
                                    stamp.sizeBytes(),
                                    stamp.modified(),
                                    failed.kind(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    failed.stage(),
                                    failed.reason());
                });
    }

    static CatalogFile fromJson(byte[] json, int offset, int length) throws IOException {
        StoredFile stored = JSON.readValue(json, offset, length, StoredFile.class);
        try {
            return stored.toFile();
        } catch (IllegalArgumentException e) {
            throw new CorruptIndexException("not a file of a catalog", stored.path, e);
        }
    }

    private CatalogFile toFile() {
        FileKey key = new FileKey(root, path);
        FileStamp stamp = new FileStamp(size, modified);
        if (content != null && kind != null) {
            return new CatalogFile.Indexed(
                    key, stamp, kind, new ContentId(content), facts(), Set.copyOf(orNone(spaces)));
        }
        return new CatalogFile.Failed(
                key,
                stamp,
                kind,
                stage == null ? Stage.STORE : stage,
                reason == null ? "" : reason);
    }

    private MediaFacts facts() {
        return new MediaFacts(
                width == null ? 0 : width,
                height == null ? 0 : height,
                duration,
                taken,
                codec == null ? "" : codec,
                tags == null ? Map.of() : tags);
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
