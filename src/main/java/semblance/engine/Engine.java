package semblance.engine;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.fingerprint.Probe;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Decoding and embedding behind one border. All native code lives behind it, in this process (a
 * {@code LocalEngine}) or in a child process that may die; nothing that crosses it is more than
 * plain data. Safe for use by many threads; every call blocks, and interrupting the thread ends it.
 * A model that was not prepared is loaded when it is first used.
 */
public interface Engine extends AutoCloseable {
    /**
     * Returns all spaces that files of a kind can be embedded into, the best first; a video is
     * embedded as pictures and as sounds.
     */
    List<EmbeddingSpace> spaces(MediaKind kind);

    /**
     * Returns the spaces that files of a kind are embedded into where nobody chooses: for pictures
     * and for sounds the best, and if that one understands no words, also the best that does.
     */
    List<EmbeddingSpace> defaultSpaces(MediaKind kind);

    /** Returns the spaces in which words can be compared with files, the best first. */
    List<EmbeddingSpace> textSpaces();

    /**
     * Loads models. The first time on a machine a model is compiled, which takes up to a minute.
     *
     * @param step told what is being done, in words for a person
     * @throws ModelException if one cannot be loaded
     */
    void prepare(Collection<EmbeddingSpace> spaces, Consumer<String> step)
            throws ModelException, InterruptedException;

    /**
     * Decodes a file and embeds what it holds.
     *
     * @param spaces those of {@link #spaces} that are wanted
     * @param fingerprint whether the fingerprint of its sound is wanted too
     * @throws AnalysisException if the file cannot be decoded or embedded
     */
    Analysis analyze(MediaFile file, List<EmbeddingSpace> spaces, boolean fingerprint)
            throws AnalysisException, InterruptedException;

    /** Decodes a file and embeds what it holds, without a fingerprint. */
    default Analysis analyze(MediaFile file, List<EmbeddingSpace> spaces)
            throws AnalysisException, InterruptedException {
        return analyze(file, spaces, false);
    }

    /**
     * Returns what a query's sound is recognised by; empty if it has none.
     *
     * @throws AnalysisException if the query cannot be decoded
     */
    Probe probe(QueryMedia query) throws AnalysisException, InterruptedException;

    /**
     * Embeds a query by the same code as {@link #analyze}.
     *
     * @param spaces those that are wanted; what is not for the query's kind is left out
     * @throws AnalysisException if the query cannot be decoded or embedded
     */
    List<EmbeddedSample> embed(QueryMedia query, List<EmbeddingSpace> spaces)
            throws AnalysisException, InterruptedException;

    /**
     * Embeds texts exactly as they are; returns one unit vector for each, in their order.
     *
     * @param space one of {@link #textSpaces}
     * @throws ModelException if the model cannot be loaded or run
     */
    List<Embedding> embedTexts(List<String> texts, EmbeddingSpace space)
            throws ModelException, InterruptedException;

    /**
     * Returns a model's own output for each sample of a file, before normalisation; for a
     * descriptor that has no such thing, the unit vectors.
     *
     * @throws AnalysisException if the file cannot be decoded or embedded
     */
    List<RawSample> raw(MediaFile file, EmbeddingSpace space)
            throws AnalysisException, InterruptedException;

    /**
     * Returns a model's own output for each text, before normalisation.
     *
     * @param space one of {@link #textSpaces}
     * @throws ModelException if the model cannot be loaded or run
     */
    List<float[]> rawTexts(List<String> texts, EmbeddingSpace space)
            throws ModelException, InterruptedException;

    /** Opens a file for eyes and ears: a preview, a waveform, playback. */
    MediaView open(MediaFile file, ViewRequest request) throws AnalysisException;

    /**
     * Tells what a file is by its first bytes and its stamp.
     *
     * @throws AnalysisException if it cannot be read or is no picture, sound or video
     */
    MediaFile identify(Path file) throws AnalysisException;

    @Override
    void close();
}
