package semblance.fingerprint;

import semblance.media.Sound;

import java.util.List;

/**
 * A recording that is asked for: its fingerprint by frames that begin at its own beginning, and by
 * frames that begin half a frame later, of which one lies near the frames of any copy. Safe to
 * share.
 */
public record Probe(List<Fingerprint> readings) {
    private static final int READINGS = 2;

    public Probe {
        readings = List.copyOf(readings);
    }

    /** Tells whether there is nothing to be recognised by. */
    public boolean isEmpty() {
        return readings.stream().allMatch(reading -> reading.size() == 0);
    }

    /** Makes a probe of a recording that comes in pieces. For one thread. */
    public static final class Maker {
        private final List<Fingerprinter> readers =
                List.of(
                        new Fingerprinter(0),
                        new Fingerprinter(Fingerprinter.HOP / READINGS));

        /** Takes the next piece, which begins where the last one ended. */
        public void add(Sound sound) {
            readers.forEach(reader -> reader.add(sound));
        }

        /** Says that the recording has ended. */
        public Probe finish() {
            return new Probe(readers.stream().map(Fingerprinter::finish).toList());
        }
    }
}
