package semblance.scan;

/**
 * An MPEG transport stream (ISO/IEC 13818-1): packets of 188 bytes that begin with a sync byte; in
 * the files of camcorders and Blu-ray discs each after a time stamp of four bytes.
 */
final class TransportStream {
    private static final int SYNC = 0x47;
    private static final int PACKET_BYTES = 188;
    private static final int TIME_STAMP_BYTES = 4;
    private static final int FEWEST_PACKETS = 3;
    private static final int PACKETS_LOOKED_AT = 10;

    private TransportStream() {}

    static boolean matches(Head head) {
        return repeats(head, 0, PACKET_BYTES)
                || repeats(head, TIME_STAMP_BYTES, PACKET_BYTES + TIME_STAMP_BYTES);
    }

    private static boolean repeats(Head head, int first, int step) {
        int packets = 0;
        for (int at = first; at < head.length() && packets < PACKETS_LOOKED_AT; at += step) {
            if (head.u8(at) != SYNC) {
                return false;
            }
            packets++;
        }
        return packets >= FEWEST_PACKETS;
    }
}
