package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.engine.ModelException;
import semblance.engine.RawSample;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Embeds single files and texts outside any library. Safe for use by many threads. */
public final class FileVectors {
    private final Engine engine;

    public FileVectors(Engine engine) {
        this.engine = engine;
    }

    /** Which numbers are wanted. */
    public enum Form {
        /** Unit vectors, as they are compared. */
        UNIT,
        /** The network's own output before normalisation; of built-in descriptors unit vectors. */
        RAW
    }

    /**
     * A vector and where in the file it comes from. It owns its array, which is to be read only.
     *
     * @param span null for a still picture or a text
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: it only carries the numbers out
    public record FileVector(@Nullable TimeSpan span, float[] vector) {}

    /** Tells whether a model is there to embed anything. */
    public boolean knows(String modelId) {
        return spaces().stream().anyMatch(space -> space.modelId().equals(modelId));
    }

    /** Tells whether a model reads texts. */
    public boolean readsTexts(String modelId) {
        return textSpace(modelId).isPresent();
    }

    /**
     * Loads a model, so that a broken one is told of once and not for each file.
     *
     * @param step told what is being done, in words for a person
     * @throws LibraryException MODEL_BROKEN if it cannot be loaded
     */
    public void prepare(String modelId, Consumer<String> step)
            throws LibraryException, InterruptedException {
        try {
            engine.prepare(
                    spaces().stream().filter(space -> space.modelId().equals(modelId)).toList(),
                    step);
        } catch (ModelException e) {
            throw new LibraryException(e);
        }
    }

    /**
     * Returns the vectors that a model gives a file, one for each of its samples; at least one.
     *
     * @throws PreviewException if the file cannot be read, or is of a kind that the model does not
     *     know, or has nothing to embed
     */
    public List<FileVector> of(Path path, String modelId, Form form)
            throws PreviewException, InterruptedException {
        try {
            MediaFile file = engine.identify(path);
            EmbeddingSpace space =
                    engine.spaces(file.kind()).stream()
                            .filter(candidate -> candidate.modelId().equals(modelId))
                            .findFirst()
                            .orElseThrow(() -> wrongKind(modelId, file.kind(), path));
            List<FileVector> vectors = new ArrayList<>();
            switch (form) {
                case UNIT -> {
                    for (EmbeddedSample sample : engine.analyze(file, List.of(space)).samples()) {
                        vectors.add(new FileVector(sample.span(), sample.embedding().vector()));
                    }
                }
                case RAW -> {
                    for (RawSample sample : engine.raw(file, space)) {
                        vectors.add(new FileVector(sample.span(), sample.values()));
                    }
                }
            }
            if (vectors.isEmpty()) {
                throw new PreviewException(
                        "There is nothing to embed in " + path + ": it is silent or empty.");
            }
            return vectors;
        } catch (AnalysisException e) {
            throw new PreviewException(e);
        }
    }

    /**
     * Returns the vector that a model gives each text, exactly as it is.
     *
     * @param modelId of a model that reads texts
     * @throws LibraryException MODEL_BROKEN if the model cannot be loaded or run
     */
    public List<FileVector> ofTexts(List<String> texts, String modelId, Form form)
            throws LibraryException, InterruptedException {
        EmbeddingSpace space = textSpace(modelId).orElseThrow();
        try {
            List<float[]> vectors =
                    switch (form) {
                        case UNIT ->
                                engine.embedTexts(texts, space).stream()
                                        .map(Embedding::vector)
                                        .toList();
                        case RAW -> engine.rawTexts(texts, space);
                    };
            return vectors.stream().map(vector -> new FileVector(null, vector)).toList();
        } catch (ModelException e) {
            throw new LibraryException(e);
        }
    }

    private List<EmbeddingSpace> spaces() {
        List<EmbeddingSpace> spaces = new ArrayList<>(engine.textSpaces());
        for (MediaKind kind : MediaKind.values()) {
            spaces.addAll(engine.spaces(kind));
        }
        return spaces;
    }

    private Optional<EmbeddingSpace> textSpace(String modelId) {
        return engine.textSpaces().stream()
                .filter(space -> space.modelId().equals(modelId))
                .findFirst();
    }

    private static PreviewException wrongKind(String modelId, MediaKind kind, Path path) {
        return new PreviewException(
                "The model "
                        + modelId
                        + " does not embed files of the kind "
                        + kind.word()
                        + ": "
                        + path
                        + ".");
    }
}
