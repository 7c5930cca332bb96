package semblance.search;

import semblance.media.QueryMedia;

/**
 * One part of a {@link Query}: words or an example, wanted or not, and how much it counts beside
 * the other parts.
 */
public sealed interface QueryPart {
    double LEAST_WEIGHT = 0.1;
    double MOST_WEIGHT = 3;

    /** Returns how much it counts, {@value #LEAST_WEIGHT} to {@value #MOST_WEIGHT}; 1 as a rule. */
    double weight();

    /** Tells whether results should have it; else they should not. */
    boolean wanted();

    /** Returns the same part with another weight. */
    QueryPart withWeight(double weight);

    /** Returns the same part, wanted or not. */
    QueryPart withWanted(boolean wanted);

    /** Words that say what is wanted, or what must not be there; never blank. */
    record Words(String words, boolean wanted, double weight) implements QueryPart {
        public Words {
            requireWeight(weight);
            if (words.isBlank()) {
                throw new IllegalArgumentException("no words");
            }
        }

        @Override
        public Words withWeight(double value) {
            return new Words(words, wanted, value);
        }

        @Override
        public Words withWanted(boolean value) {
            return new Words(words, value, weight);
        }
    }

    /** A picture, sound or video, or a part of one. */
    record Example(QueryMedia media, boolean wanted, double weight) implements QueryPart {
        public Example {
            requireWeight(weight);
        }

        @Override
        public Example withWeight(double value) {
            return new Example(media, wanted, value);
        }

        @Override
        public Example withWanted(boolean value) {
            return new Example(media, value, weight);
        }
    }

    static Words words(String words) {
        return new Words(words, true, 1);
    }

    static Words without(String words) {
        return new Words(words, false, 1);
    }

    static Example like(QueryMedia media) {
        return new Example(media, true, 1);
    }

    static Example unlike(QueryMedia media) {
        return new Example(media, false, 1);
    }

    private static void requireWeight(double weight) {
        if (!(weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException("weight " + weight);
        }
    }
}
