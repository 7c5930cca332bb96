package semblance.ui;

import semblance.ui.results.Thumbnails;
import semblance.ui.task.FxBackground;

/**
 * The threads behind the window.
 *
 * @param usual for searches, and for whatever is short; a few of its threads wait for changes
 * @param thumbnails for the many small pictures, so that they never stand in the way of a search
 * @param models for downloads and imports: more of them at once would only make each slower
 */
record WindowWork(FxBackground usual, FxBackground thumbnails, FxBackground models)
        implements AutoCloseable {
    private static final int WORKERS = 8;
    private static final int MODEL_WORKERS = 2;

    static WindowWork begin() {
        return new WindowWork(
                new FxBackground("window-work", WORKERS),
                new FxBackground("thumbnails", Thumbnails.readers()),
                new FxBackground("models", MODEL_WORKERS));
    }

    @Override
    public void close() {
        usual.close();
        thumbnails.close();
        models.close();
    }
}
