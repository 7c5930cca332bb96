package semblance.ui.models;

import semblance.media.MediaKind;
import semblance.models.ModelCard;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One model, as it is on this computer.
 *
 * @param isVerified whether its files are the official ones
 * @param uses what it is in use for
 * @param bytesOnDisk that it takes
 * @param arrived bytes of a download that did not end, or that goes on
 * @param speed empty until it was measured here
 */
public record ModelEntry(
        ModelCard card,
        Presence presence,
        boolean isVerified,
        Set<Use> uses,
        long bytesOnDisk,
        long arrived,
        Optional<ModelSpeed> speed) {
    public ModelEntry {
        uses = Set.copyOf(uses);
    }

    /** Whether a model is there. */
    public enum Presence {
        /** It is part of the program. */
        BUILT_IN,
        INSTALLED,
        /** Its folder is there, but not all that belongs into it. */
        DAMAGED,
        ABSENT
    }

    /** What a model can be used for. */
    public enum Use {
        PICTURES,
        SOUNDS,
        WORDS
    }

    public String id() {
        return card.id();
    }

    public boolean isUsable() {
        return presence == Presence.BUILT_IN || presence == Presence.INSTALLED;
    }

    /** Tells whether choosing it would change what it is used for. */
    public boolean canBeChosen() {
        return isUsable() && !uses.containsAll(possibleUses());
    }

    /** Tells whether it can be downloaded, or the rest of it. */
    public boolean canBeDownloaded() {
        return !isUsable() && card.files().stream().anyMatch(file -> !file.sources().isEmpty());
    }

    Set<Use> possibleUses() {
        Set<Use> possible = EnumSet.noneOf(Use.class);
        if (card.kinds().contains(MediaKind.IMAGE)) {
            possible.add(Use.PICTURES);
        }
        if (card.kinds().contains(MediaKind.AUDIO)) {
            possible.add(Use.SOUNDS);
        }
        if (card.understandsText()) {
            possible.add(Use.WORDS);
        }
        return possible;
    }
}
