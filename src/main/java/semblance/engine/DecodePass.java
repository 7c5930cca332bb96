package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeRequest;
import semblance.decode.DecodeRequest.Frames;
import semblance.embed.Embedder;
import semblance.embed.SampleNeeds;
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
 */
record DecodePass(DecodeRequest request, List<Embedder> embedders, boolean optional) {
    /**
     * How much larger than needed a faithful picture stays where its file lets it be decoded at a
     * reduced size. Largest difference that this makes to the features of ResNet50, by their root
     * mean square, measured on photos in jpegs: .08 without margin, .013 at 2.15, .004 at 2.9; what
     * is left with full decoding is .002.
     */
    private static final double MARGIN = 2.5;

    private static final DecodeRequest.Sounds FACTS_ONLY =
            new DecodeRequest.Sounds(8000, Duration.ofSeconds(10), Duration.ofSeconds(10), false);

    /**
     * Returns the passes that serve {@code embedders}, pictures first; at least one, so that every
     * file gets facts.
     */
    static List<DecodePass> of(
            MediaKind kind,
            List<Embedder> embedders,
            @Nullable Region region,
            @Nullable TimeSpan span) {
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
        sounds.forEach((needs, users) -> {
            var wanted =
                    new DecodeRequest.Sounds(
                            needs.sampleRateHz(), needs.window(), needs.hop(), needs.silence());
            passes.add(
                    new DecodePass(
                            new DecodeRequest(null, wanted, span), users, kind == MediaKind.VIDEO));
        });
        if (passes.isEmpty()) {
            passes.add(new DecodePass(new DecodeRequest(null, FACTS_ONLY, span), List.of(), false));
        }
        return passes;
    }
}
