package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.library.Playback;
import semblance.library.PreviewException;
import semblance.library.Previews;
import semblance.library.SoundOutline;
import semblance.media.MediaFacts;
import semblance.media.Picture;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Where looks and sounds of files come from: what the pane needs of {@link Previews}, so that it
 * can be shown with made ones. Safe for use by many threads; every call blocks.
 */
interface PreviewSource {
    /** Does what {@link Previews#picture} does. */
    Picture picture(Path file, int shortSide, Duration at)
            throws PreviewException, InterruptedException;

    /** Does what {@link Previews#outline} does. */
    SoundOutline outline(
            Path file, @Nullable TimeSpan part, int columns, Consumer<SoundOutline> soFar)
            throws PreviewException, InterruptedException;

    /** Does what {@link Previews#facts} does. */
    MediaFacts facts(Path file) throws PreviewException, InterruptedException;

    /** Does what {@link Previews#play} does. */
    Playback play(Path file, Duration from, int shortSide, int sampleRateHz)
            throws PreviewException;

    /** Does what {@link Previews#keyframes} does. */
    Playback keyframes(Path file, int shortSide, Duration from) throws PreviewException;

    static PreviewSource of(Previews previews) {
        return new PreviewSource() {
            @Override
            public Picture picture(Path file, int shortSide, Duration at)
                    throws PreviewException, InterruptedException {
                return previews.picture(file, shortSide, at);
            }

            @Override
            public SoundOutline outline(
                    Path file, @Nullable TimeSpan part, int columns, Consumer<SoundOutline> soFar)
                    throws PreviewException, InterruptedException {
                return previews.outline(file, part, columns, soFar);
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

            @Override
            public Playback keyframes(Path file, int shortSide, Duration from)
                    throws PreviewException {
                return previews.keyframes(file, shortSide, from);
            }
        };
    }
}
