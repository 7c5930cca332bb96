package semblance.samples.paint;

import java.util.Arrays;
import java.util.List;

/** Colours at even distances from 0 to 1, mixed in between. */
record Gradient(List<Tint> stops) {
    Gradient {
        stops = List.copyOf(stops);
    }

    static Gradient of(int... colours) {
        return new Gradient(Arrays.stream(colours).mapToObj(Tint::of).toList());
    }

    Tint at(double place) {
        double position = Math.clamp(place, 0, 1) * (stops.size() - 1);
        int index = Math.min((int) position, stops.size() - 2);
        return stops.get(index).mix(stops.get(index + 1), position - index);
    }

    /** Returns the gradient on its way to another with as many stops. */
    Gradient mix(Gradient other, double share) {
        List<Tint> mixed = new java.util.ArrayList<>();
        for (int stop = 0; stop < stops.size(); stop++) {
            mixed.add(stops.get(stop).mix(other.stops.get(stop), share));
        }
        return new Gradient(mixed);
    }
}
