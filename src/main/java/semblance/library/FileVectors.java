package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;
import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.media.MediaFile;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Embeds single files outside any library. Safe for use by many threads. */
public final class FileVectors {
    private final Engine engine;

    public FileVectors(Engine engine) {
        this.engine = engine;
    }

    /**
     * Returns the unit vectors that a model gives a file, one for each of its samples.
     *
     * @throws PreviewException if the file cannot be read, or is of a kind that the model does not
     *     know
     */
    public List<FileVector> of(Path path, String modelId)
            throws PreviewException, InterruptedException {
        try {
            MediaFile file = engine.identify(path);
            List<EmbeddingSpace> spaces =
                    engine.spaces(file.kind()).stream()
                            .filter(space -> space.modelId().equals(modelId))
                            .toList();
            if (spaces.isEmpty()) {
                throw new PreviewException(
                        "The model "
                                + modelId
                                + " does not embed files of the kind "
                                + file.kind().word()
                                + ": "
                                + path
                                + ".");
            }
            List<FileVector> vectors = new ArrayList<>();
            for (EmbeddedSample sample : engine.analyze(file, spaces).samples()) {
                vectors.add(new FileVector(sample.span(), sample.embedding().vector()));
            }
            return vectors;
        } catch (AnalysisException e) {
            throw new PreviewException(e);
        }
    }

    /**
     * A vector and where in the file it comes from. It owns its array, which is to be read only.
     *
     * @param span null for a still picture
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: it only carries the numbers out
    public record FileVector(@Nullable TimeSpan span, float[] vector) {}
}
