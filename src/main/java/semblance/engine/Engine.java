package semblance.engine;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;

import java.nio.file.Path;
import java.util.List;

/**
 * Decoding and embedding behind one border. All native code lives behind it, in this process (a
 * {@code LocalEngine}) or in a child process that may die; nothing that crosses it is more than
 * plain data. Safe for use by many threads; every call blocks, and interrupting the thread ends it.
 */
public interface Engine extends AutoCloseable {
    /**
     * Returns the spaces that files of a kind are embedded into; a video is embedded as pictures
     * and as sounds.
     */
    List<EmbeddingSpace> spaces(MediaKind kind);

    /**
     * Decodes a file once and embeds what it holds.
     *
     * @param spaces those of {@link #spaces} that are wanted
     * @throws AnalysisException if the file cannot be decoded or embedded
     */
    Analysis analyze(MediaFile file, List<EmbeddingSpace> spaces)
            throws AnalysisException, InterruptedException;

    /**
     * Embeds a query by the same code as {@link #analyze}, in every space of its kind.
     *
     * @throws AnalysisException if the query cannot be decoded or embedded
     */
    List<EmbeddedSample> embed(QueryMedia query) throws AnalysisException, InterruptedException;

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
