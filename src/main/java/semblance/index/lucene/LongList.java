package semblance.index.lucene;

import java.util.Arrays;

/** A growing array. */
final class LongList {
    private long[] numbers = new long[1024];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
