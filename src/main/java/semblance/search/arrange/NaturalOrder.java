package semblance.search.arrange;

import java.util.Comparator;

/**
 * Orders names as people do: without case, and numbers in them by their value, so that "image 9"
 * comes before "image 10".
 */
public enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            char a = one.charAt(i);
            char b = other.charAt(j);
            if (isDigit(a) && isDigit(b)) {
                int endA = endOfNumber(one, i);
                int endB = endOfNumber(other, j);
                int order = compareNumbers(one, i, endA, other, j, endB);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Character.compare(Character.toLowerCase(a), Character.toLowerCase(b));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int order = Integer.compare(one.length() - i, other.length() - j);
        return order == 0 ? one.compareTo(other) : order;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Without leading zeros the longer number is the larger one. */
    private static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
        int from = i;
        int fromOther = j;
        while (from < endA - 1 && a.charAt(from) == '0') {
            from++;
        }
        while (fromOther < endB - 1 && b.charAt(fromOther) == '0') {
            fromOther++;
        }
        int order = Integer.compare(endA - from, endB - fromOther);
        for (int at = 0; order == 0 && at < endA - from; at++) {
            order = Character.compare(a.charAt(from + at), b.charAt(fromOther + at));
        }
        return order;
    }
}
