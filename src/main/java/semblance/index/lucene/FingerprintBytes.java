package semblance.index.lucene;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Fingerprinter;

import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;

/** Fingerprints as bytes: peaks as the frames since the last peak and the bin in one number. */
final class FingerprintBytes {
    private static final int BIN_BITS = 9;

    private FingerprintBytes() {}

    static BytesRef of(Fingerprint print) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeVLong(print.start().toNanos());
        out.writeVInt(print.length());
        byte[] sounding = print.soundingBits();
        out.writeVInt(sounding.length);
        out.writeBytes(sounding);
        out.writeVInt(print.size());
        int before = 0;
        for (int peak = 0; peak < print.size(); peak++) {
            out.writeVInt((print.frame(peak) - before) << BIN_BITS | print.bin(peak));
            before = print.frame(peak);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static Fingerprint read(BytesRef bytes) throws IOException {
        try {
            ByteArrayDataInput in =
                    new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            Duration start = Duration.ofNanos(in.readVLong());
            int length = in.readVInt();
            byte[] sounding = new byte[in.readVInt()];
            in.readBytes(sounding, 0, sounding.length);
            int[] frames = new int[in.readVInt()];
            short[] bins = new short[frames.length];
            int frame = 0;
            for (int peak = 0; peak < frames.length; peak++) {
                int number = in.readVInt();
                frame += number >>> BIN_BITS;
                frames[peak] = frame;
                bins[peak] = (short) (number & (Fingerprinter.BINS - 1));
            }
            return new Fingerprint(start, length, frames, bins, BitSet.valueOf(sounding));
        } catch (IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException e) {
            throw new CorruptIndexException("no fingerprint", "fingerprints", e);
        }
    }
}
