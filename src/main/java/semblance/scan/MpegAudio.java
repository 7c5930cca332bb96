package semblance.scan;

import java.util.Set;

/**
 * MPEG audio of layers II and III (ISO/IEC 11172-3, 13818-3): after an ID3v2 tag, or as frames that
 * follow one another.
 */
final class MpegAudio {
    private static final Set<String> NAMES = Set.of("mp3", "mp2");

    /** In kbit/s by the header's index; of layers II and III in MPEG 1, and of both in MPEG 2. */
    private static final int[][] BIT_RATES = {
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
    };

    private static final int[] MPEG1_RATES_HZ = {44_100, 48_000, 32_000};
    private static final int MPEG1 = 3;
    private static final int MPEG2_5 = 0;
    private static final int LAYER_3 = 1;
    private static final int LAYER_2 = 2;
    private static final int SAME_IN_ALL_FRAMES = 0xfffe0c00;

    private MpegAudio() {}

    static boolean matches(Head head) {
        if (hasTag(head)) {
            return true;
        }
        boolean named = head.isNamed(NAMES);
        int frames = framesFrom(head, 0);
        if (frames >= 3 || (named && frames >= 1)) {
            return true;
        }
        // Rubbish before the first frame is common enough, but needs all the evidence there is.
        for (int at = 1; named && at < head.length(); at++) {
            if (framesFrom(head, at) >= 3) {
                return true;
            }
        }
        return false;
    }

    /** The tag may be longer than the head; what has one is a sound. */
    private static boolean hasTag(Head head) {
        int sizeBits = head.u8(6) | head.u8(7) | head.u8(8) | head.u8(9);
        return head.has(0, "ID3")
                && head.length() >= 10
                && head.u8(3) >= 2
                && head.u8(3) <= 4
                && head.u8(4) != 0xff
                && (head.u8(5) & 0x0f) == 0
                && sizeBits < 0x80;
    }

    /** Counts frames of one kind that follow one another without a gap; stops at three. */
    private static int framesFrom(Head head, int start) {
        int first = (int) head.u32BigEndian(start);
        int frames = 0;
        int at = start;
        while (frames < 3 && at + 4 <= head.length()) {
            int header = (int) head.u32BigEndian(at);
            int bytes = frameBytes(header);
            if (bytes == 0 || ((header ^ first) & SAME_IN_ALL_FRAMES) != 0) {
                // Frames that break off within the head are none; a trailing tag ends them.
                return head.has(at, "TAG") ? frames : 0;
            }
            frames++;
            at += bytes;
        }
        return frames;
    }

    /** Returns the length that a frame's header states, 0 if it is no header. */
    private static int frameBytes(int header) {
        int version = header >>> 19 & 3;
        int layer = header >>> 17 & 3;
        int bitRate = header >>> 12 & 15;
        int rate = header >>> 10 & 3;
        int padding = header >>> 9 & 1;
        int emphasis = header & 3;
        boolean sane =
                header >>> 21 == 0x7ff
                        && version != 1
                        && (layer == LAYER_2 || layer == LAYER_3)
                        && bitRate != 0
                        && bitRate != 15
                        && rate != 3
                        && emphasis != 2;
        if (!sane) {
            return 0;
        }
        int row = version != MPEG1 ? 2 : layer == LAYER_2 ? 0 : 1;
        int halvings = version == MPEG1 ? 0 : version == MPEG2_5 ? 2 : 1;
        int rateHz = MPEG1_RATES_HZ[rate] >> halvings;
        int samplesBy8 = version != MPEG1 && layer == LAYER_3 ? 72 : 144;
        return samplesBy8 * BIT_RATES[row][bitRate] * 1000 / rateHz + padding;
    }
}
