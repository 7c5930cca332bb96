package semblance.ui.models;

import org.jspecify.annotations.Nullable;

import semblance.models.ModelProgress;

/**
 * What is being done with a model.
 *
 * @param progress null before it has begun and where there is nothing to tell
 * @param isEnding whether it was stopped and is on its way out
 */
public record ModelWork(Kind kind, @Nullable ModelProgress progress, boolean isEnding) {
    /** A kind of work. */
    public enum Kind {
        DOWNLOAD(true),
        IMPORT(true),
        CHECK(true),
        REMOVAL(false),
        CHOICE(false);

        private final boolean canBeStopped;

        Kind(boolean canBeStopped) {
            this.canBeStopped = canBeStopped;
        }

        boolean canBeStopped() {
            return canBeStopped;
        }
    }

    static ModelWork of(Kind kind) {
        return new ModelWork(kind, null, false);
    }

    ModelWork with(@Nullable ModelProgress now) {
        return new ModelWork(kind, now, isEnding);
    }

    ModelWork ending() {
        return new ModelWork(kind, progress, true);
    }
}
