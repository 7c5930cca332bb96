package semblance.embed.token;

import java.util.Arrays;

/** Collects ids between start and end until the context is full. */
final class IdList {
    private final int[] ids;
    private final int end;
    private int count;

    IdList(ClipVocabulary vocabulary) {
        ids = new int[ClipVocabulary.CONTEXT_LENGTH];
        end = vocabulary.end();
        ids[count++] = vocabulary.start();
    }

    /** Returns whether the end token alone has room. */
    boolean isFull() {
        return count == ids.length - 1;
    }

    void add(int... more) {
        int fitting = Math.min(more.length, ids.length - 1 - count);
        System.arraycopy(more, 0, ids, count, fitting);
        count += fitting;
    }

    int[] ended() {
        ids[count] = end;
        return Arrays.copyOf(ids, count + 1);
    }
}
