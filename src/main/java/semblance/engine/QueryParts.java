package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Region;
import semblance.media.Stage;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.Locale;

/** Tells whether the part of a file that a query names is there. */
final class QueryParts {
    private static final double MILLIS = 1000;

    private QueryParts() {}

    static void check(FilePasses.Result file, @Nullable Region region, @Nullable TimeSpan span)
            throws AnalysisException {
        MediaFacts facts = file.facts();
        if (region != null && file.kind() == MediaKind.AUDIO) {
            throw new AnalysisException(
                    Stage.READ, "A sound has no region: name a span of it, or a picture.");
        }
        boolean outside =
                region != null
                        && facts.width() > 0
                        && (region.x() >= facts.width() || region.y() >= facts.height());
        if (outside) {
            throw new AnalysisException(
                    Stage.READ,
                    "The region lies outside the picture, which has "
                            + facts.width()
                            + " x "
                            + facts.height()
                            + " pixels.");
        }
        if (span != null && file.kind() == MediaKind.IMAGE) {
            throw new AnalysisException(
                    Stage.READ, "A picture has no span: name a region of it, or a sound or video.");
        }
        Duration length = facts.duration();
        if (span != null && length != null && span.start().compareTo(length) >= 0) {
            throw new AnalysisException(
                    Stage.READ,
                    String.format(
                            Locale.ROOT,
                            "The span begins after the end of the file, which is %.1f seconds long.",
                            length.toMillis() / MILLIS));
        }
    }
}
