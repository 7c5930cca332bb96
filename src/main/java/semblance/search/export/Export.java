package semblance.search.export;

import com.fasterxml.jackson.databind.ObjectMapper;

import semblance.media.ContentId;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes answers into files: all of one or none of it, so that a full disk leaves no half of a
 * table. Safe for use by many threads.
 */
public final class Export {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Function<ContentId, Optional<Path>> thumbnails;
    private final SheetWords words;

    /**
     * @param thumbnails finds the small picture (JPEG) of a content
     * @param words of the page of small pictures
     */
    public Export(Function<ContentId, Optional<Path>> thumbnails, SheetWords words) {
        this.thumbnails = thumbnails;
        this.words = words;
    }

    /** Writes an answer in the place of whatever the file was. */
    public void write(Answer answer, Format format, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + " to write to.");
        }
        Path written = Files.createTempFile(folder, "semblance", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(written);
                    Writer writer =
                            new BufferedWriter(
                                    new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                write(answer, format, writer);
            }
            Files.move(
                    written,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private void write(Answer answer, Format format, Writer out) throws IOException {
        switch (format) {
            case CSV -> new Csv(out).write(answer.results());
            case JSON -> out.write(MAPPER.writeValueAsString(json(answer)) + "\n");
            case HTML -> new ContactSheet(out, thumbnails, words).write(answer);
        }
    }

    private static Map<String, Object> json(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", answer.query());
        json.put("tookMillis", answer.tookMillis());
        json.put("cutoff", answer.cutoff());
        json.put("results", answer.found());
        return json;
    }
}
