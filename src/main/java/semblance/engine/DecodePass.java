package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeRequest;
import semblance.decode.DecodeRequest.Frames;
import semblance.embed.Embedder;
import semblance.embed.SampleNeeds;
import semblance.fingerprint.Fingerprinter;
import semblance.media.Fidelity;
import semblance.media.MediaKind;
import semblance.media.Region;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way through a file: all picture embedders share one decoding, at the size that the most
 * demanding of them needs, and faithful if one of them wants that; sound embedders share one where
 * they want the same rate and windows.
 *
 * @param optional its failure does not make the file useless
 * @param listens whether its samples are the whole sound, for a fingerprint, and not for embedders
 */
record DecodePass(
        DecodeRequest request, List<Embedder> embedders, boolean optional, boolean listens) {
    /**
     * How much larger than needed a faithful picture stays where its file lets it be decoded at a
     * reduced size. Largest difference that this makes to the features of ResNet50, by their root
     * mean square, measured on photos in jpegs: .08 without margin, .013 at 2.15, .004 at 2.9; what
     * is left with full decoding is .002.
     */
    private static final double MARGIN = 2.5;

    /** A shorter part of a film is a frame to look at: nothing can be heard in it. */
    private static final Duration TOO_SHORT_TO_HEAR = Duration.ofMillis(500);

    private static final DecodeRequest.Sounds FACTS_ONLY =
            new DecodeRequest.Sounds(8000, Duration.ofSeconds(10), Duration.ofSeconds(10), false);

    /** Sound without gaps, in pieces that are no more than a way to hand it over. */
    private static final DecodeRequest.Sounds WHOLE =
            new DecodeRequest.Sounds(
                    Fingerprinter.RATE_HZ, Duration.ofSeconds(10), Duration.ofSeconds(10), false);

    private DecodePass(DecodeRequest request, List<Embedder> embedders, boolean optional) {
        this(request, embedders, optional, false);
    }

    /** Returns the pass that hears the whole sound of a file, or of a span of it. */
    static DecodePass listening(MediaKind kind, @Nullable TimeSpan span) {
        return new DecodePass(
                new DecodeRequest(null, WHOLE, span), List.of(), kind == MediaKind.VIDEO, true);
    }

    /**
     * Returns the passes that serve {@code embedders}, pictures first; at least one, so that every
     * file gets facts.
     *
     * @param listens whether the whole sound is wanted too
     */
    static List<DecodePass> of(
            MediaKind kind,
            List<Embedder> embedders,
            @Nullable Region region,
            @Nullable TimeSpan span,
            boolean listens) {
        List<Embedder> pictures = new ArrayList<>();
        Map<SampleNeeds.Sounds, List<Embedder>> sounds = new LinkedHashMap<>();
        int shortSide = Thumbnail.LONG_SIDE;
        Fidelity fidelity = Fidelity.REDUCED;
        for (Embedder embedder : embedders) {
            switch (embedder.needs()) {
                case SampleNeeds.Pictures needs -> {
                    pictures.add(embedder);
                    switch (needs.fidelity()) {
                        case REDUCED -> shortSide = Math.max(shortSide, needs.shortSide());
                        case FAITHFUL -> {
                            shortSide = Math.max(shortSide, (int) (MARGIN * needs.shortSide()));
                            fidelity = Fidelity.FAITHFUL;
                        }
                    }
                }
                case SampleNeeds.Sounds needs ->
                        sounds.computeIfAbsent(needs, _ -> new ArrayList<>()).add(embedder);
            }
        }
        List<DecodePass> passes = new ArrayList<>();
        if (kind != MediaKind.AUDIO) {
            var wanted = new DecodeRequest.Pictures(shortSide, region, Frames.KEYFRAMES, fidelity);
            passes.add(new DecodePass(new DecodeRequest(wanted, null, span), pictures, false));
        }
        boolean isFrame =
                kind == MediaKind.VIDEO
                        && span != null
                        && span.length().compareTo(TOO_SHORT_TO_HEAR) < 0;
        if (isFrame) {
            sounds.clear();
        }
        sounds.forEach((needs, users) -> {
            var wanted =
                    new DecodeRequest.Sounds(
                            needs.sampleRateHz(), needs.window(), needs.hop(), needs.silence());
            passes.add(
                    new DecodePass(
                            new DecodeRequest(null, wanted, span), users, kind == MediaKind.VIDEO));
        });
        if (listens && kind != MediaKind.IMAGE) {
            passes.add(listening(kind, span));
        }
        if (passes.isEmpty()) {
            passes.add(new DecodePass(new DecodeRequest(null, FACTS_ONLY, span), List.of(), false));
        }
        return passes;
    }
}
