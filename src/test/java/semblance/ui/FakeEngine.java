package semblance.ui;

import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;
import semblance.engine.Analysis;
import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.Stage;

import java.nio.file.Path;
import java.util.List;

/** An engine for windows whose files do not exist: it can read none. */
final class FakeEngine implements Engine {
    @Override
    public List<EmbeddingSpace> spaces(MediaKind kind) {
        return List.of();
    }

    @Override
    public Analysis analyze(MediaFile file, List<EmbeddingSpace> spaces) throws AnalysisException {
        throw unreadable();
    }

    @Override
    public List<EmbeddedSample> embed(QueryMedia query) throws AnalysisException {
        throw unreadable();
    }

    @Override
    public SampleStream open(MediaFile file, DecodeRequest request) throws AnalysisException {
        throw unreadable();
    }

    @Override
    public MediaFile identify(Path file) throws AnalysisException {
        throw unreadable();
    }

    @Override
    public void close() {}

    private static AnalysisException unreadable() {
        return new AnalysisException(Stage.READ, "There is no such file.");
    }
}
