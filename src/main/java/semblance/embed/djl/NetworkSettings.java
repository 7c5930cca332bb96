package semblance.embed.djl;

import java.nio.file.Path;

/**
 * How networks are compiled and run.
 *
 * @param natives the folder that libtorch is unpacked into
 * @param compiled the folder of compiled networks, which can be made again
 * @param precisions which precisions a network may be compiled in
 * @param samples what it is calibrated and checked with
 */
public record NetworkSettings(
        Path natives, Path compiled, Precisions precisions, SamplePictures samples) {}
