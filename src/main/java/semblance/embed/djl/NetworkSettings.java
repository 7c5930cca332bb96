package semblance.embed.djl;

import semblance.embed.SampleNeeds;
import semblance.media.Sample;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * How networks are compiled and run.
 *
 * @param natives the folder that libtorch is unpacked into
 * @param compiled the folder of compiled networks, which can be made again
 * @param precisions which precisions a network may be compiled in
 * @param samplesIdentity gives a word that changes when the samples do; asked when a network is
 *     loaded
 * @param samples pictures or sounds of all sorts to calibrate and check with, read when they are
 *     needed; few or none if the program has none at hand
 */
public record NetworkSettings(
        Path natives,
        Path compiled,
        Precisions precisions,
        Function<SampleNeeds, String> samplesIdentity,
        Function<SampleNeeds, List<Sample>> samples) {}
