package semblance.scan;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;

/** The pages that begin an Ogg file, one for each of its streams (RFC 3533). */
final class OggPages {
    private static final int PAGE_HEADER_BYTES = 27;
    private static final int FIRST_OF_STREAM = 2;

    private OggPages() {}

    /** Returns video if any stream is one, else audio if any is, else null. */
    static @Nullable MediaKind kind(Head head) {
        MediaKind kind = null;
        int page = 0;
        while (head.has(page, "OggS\0") && (head.u8(page + 5) & FIRST_OF_STREAM) != 0) {
            int segments = head.u8(page + 26);
            int packet = page + PAGE_HEADER_BYTES + segments;
            if (isVideo(head, packet)) {
                return MediaKind.VIDEO;
            }
            if (isAudio(head, packet)) {
                kind = MediaKind.AUDIO;
            }
            page = packet;
            for (int i = 0; i < segments; i++) {
                page += head.u8(packet - segments + i);
            }
        }
        return kind;
    }

    private static boolean isVideo(Head head, int packet) {
        return head.has(packet, "\u0080theora")
                || head.has(packet, "BBCD\0")
                || head.has(packet, "OVP80")
                || head.has(packet, "\u0001video\0\0\0");
    }

    private static boolean isAudio(Head head, int packet) {
        return head.has(packet, "\u0001vorbis")
                || head.has(packet, "OpusHead")
                || head.has(packet, "\u007fFLAC")
                || head.has(packet, "fLaC")
                || head.has(packet, "Speex   ");
    }
}
