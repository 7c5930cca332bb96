package semblance.ui.preview;

import semblance.library.Playback;
import semblance.library.PreviewException;
import semblance.library.Previews;
import semblance.library.Waveform;
import semblance.media.MediaFacts;
import semblance.media.Picture;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where looks and sounds of files come from: what the pane needs of {@link Previews}, so that it
 * can be shown with made ones. Safe for use by many threads; every call blocks.
 */
interface PreviewSource {
    /** Does what {@link Previews#picture} does. */
    Picture picture(Path file, int shortSide, Duration at)
            throws PreviewException, InterruptedException;

    /** Does what {@link Previews#waveform} does. */
    Waveform waveform(Path file, int columns) throws PreviewException, InterruptedException;

    /** Does what {@link Previews#facts} does. */
    MediaFacts facts(Path file) throws PreviewException, InterruptedException;

    /** Does what {@link Previews#play} does. */
    Playback play(Path file, Duration from, int shortSide, int sampleRateHz)
            throws PreviewException;

    static PreviewSource of(Previews previews) {
        return new PreviewSource() {
            @Override
            public Picture picture(Path file, int shortSide, Duration at)
                    throws PreviewException, InterruptedException {
                return previews.picture(file, shortSide, at);
            }

            @Override
            public Waveform waveform(Path file, int columns)
                    throws PreviewException, InterruptedException {
                return previews.waveform(file, columns);
            }

            @Override
            public MediaFacts facts(Path file) throws PreviewException, InterruptedException {
                return previews.facts(file);
            }

            @Override
            public Playback play(Path file, Duration from, int shortSide, int sampleRateHz)
                    throws PreviewException {
                return previews.play(file, from, shortSide, sampleRateHz);
            }
        };
    }
}
