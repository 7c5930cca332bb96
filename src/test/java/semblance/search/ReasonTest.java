package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import semblance.media.ContentId;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.util.List;

class ReasonTest {
    private static final TimeSpan SPAN = TimeSpan.ofSeconds(32, 34);

    @Test
    void everyPhraseOfTheSearchIsKnown() {
        assertEquals(
                new Reason.Alike(false, null),
                of(MediaKind.IMAGE, null, "model", Questions.EXAMPLES));
        assertEquals(
                new Reason.Alike(true, SPAN),
                of(MediaKind.AUDIO, SPAN, "model", Questions.EXAMPLES + " at 0:32"));
        assertEquals(
                new Reason.Alike(true, SPAN), of(MediaKind.VIDEO, SPAN, "model", "sounds like it"));
        assertEquals(
                new Reason.Described(false, null),
                of(MediaKind.IMAGE, null, "model", Questions.WORDS));
        assertEquals(
                new Reason.AlikeAndDescribed(null),
                of(MediaKind.IMAGE, null, "model", Questions.BOTH));
        assertEquals(
                new Reason.Labelled(true, List.of("Bark", "Rain")),
                of(MediaKind.AUDIO, SPAN, "model", "sounds like: Bark and Rain"));
        assertEquals(
                new Reason.Named("name", "sunset 2"),
                of(MediaKind.IMAGE, null, SearchResult.BY_NAMES, "name: sunset 2"));
        assertEquals(
                new Reason.MeetsConditions("duration>60"),
                of(MediaKind.AUDIO, null, SearchResult.BY_NAMES, "meets duration>60"));
    }

    private static Reason of(MediaKind kind, @Nullable TimeSpan span, String model, String why) {
        return Reason.of(
                new SearchResult(
                        Path.of("/file"),
                        new ContentId("00000000000000000000000000000001"),
                        kind,
                        MediaFacts.NONE,
                        0.5,
                        true,
                        span,
                        model,
                        why,
                        List.of(),
                        null,
                        true));
    }
}
