package semblance.index.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Landmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * The landmarks of a fingerprint as words of a text, each at the position of its frame, so that
 * Lucene's postings say where in which recording a landmark is.
 */
final class LandmarkTokens extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<long[]> landmarks = new ArrayList<>();
    private int next;
    private int position = -1;

    LandmarkTokens(Fingerprint print) {
        Landmarks.of(
                print,
                Landmarks.KEPT,
                0,
                print.length(),
                (hash, frame) -> landmarks.add(new long[] {hash, frame}));
    }

    /** Returns the word of a landmark; their order is that of the numbers. */
    static BytesRef word(int hash) {
        byte[] bytes = new byte[Integer.BYTES];
        NumericUtils.intToSortableBytes(hash, bytes, 0);
        return new BytesRef(bytes);
    }

    @Override
    public boolean incrementToken() {
        if (next == landmarks.size()) {
            return false;
        }
        clearAttributes();
        long[] landmark = landmarks.get(next++);
        term.setBytesRef(word((int) landmark[0]));
        step.setPositionIncrement((int) landmark[1] - position);
        position = (int) landmark[1];
        return true;
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
    }
}
