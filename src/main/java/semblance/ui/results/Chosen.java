package semblance.ui.results;

import java.util.BitSet;

/** The places of the tiles that are chosen. Unchangeable. */
public final class Chosen {
    static final Chosen NOTHING = new Chosen(new BitSet());

    private final BitSet places;

    private Chosen(BitSet places) {
        this.places = places;
    }

    /** Takes the places over. */
    static Chosen of(BitSet places) {
        return new Chosen(places);
    }

    static Chosen one(int place) {
        return range(place, place);
    }

    /** Both ends are included, in any order; nothing if one of them is no place. */
    static Chosen range(int one, int other) {
        BitSet places = new BitSet();
        if (one >= 0 && other >= 0) {
            places.set(Math.min(one, other), Math.max(one, other) + 1);
        }
        return new Chosen(places);
    }

    Chosen toggled(int place) {
        BitSet changed = (BitSet) places.clone();
        changed.flip(place);
        return new Chosen(changed);
    }

    public boolean contains(int place) {
        return place >= 0 && places.get(place);
    }

    public int size() {
        return places.cardinality();
    }

    /** Returns the places from the first on. */
    int[] places() {
        return places.stream().toArray();
    }
}
