package semblance.media;

/**
 * How a sound or film is stored, as its container declares it. Of a film, {@link MediaFacts#codec}
 * is the codec of its pictures and {@link #soundCodec} that of its sound; of a recording both are
 * the same.
 *
 * @param container short name ("mp4", "matroska", "wav"), "" where it is unknown
 * @param soundCodec short name of the best sound track's codec, "" where there is none
 * @param sampleRateHz of that track, 0 where it is unknown
 * @param channels of that track, 0 where it is unknown
 * @param bitsPerSecond of the whole file, 0 where it is unknown
 * @param framesPerSecond of the pictures, on average; 0 where there are none or it is unknown
 */
public record Encoding(
        String container,
        String soundCodec,
        int sampleRateHz,
        int channels,
        long bitsPerSecond,
        double framesPerSecond) {
    /** Nothing is known, as of every still picture. */
    public static final Encoding NONE = new Encoding("", "", 0, 0, 0, 0);

    public Encoding {
        if (!Double.isFinite(framesPerSecond)) {
            throw new IllegalArgumentException("frames per second " + framesPerSecond);
        }
    }
}
