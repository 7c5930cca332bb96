package semblance.decode.ffmpeg;

import org.jspecify.annotations.Nullable;

/**
 * Decides which frames of a film begin something new, from their thumbnails alone, so that a copy
 * in another size or quality, or cut off at the front, comes to the same scenes. A frame is
 * compared with the last one that was kept, not with its neighbour: a slow pan adds up. What is new
 * has to stay: a flash is gone at the next look, and of a dissolve the picture is taken when it has
 * come to rest, though the scene counts from its beginning. Not for several threads.
 */
final class SceneChanges {
    /** Frames farther apart than this, in seconds, say nothing of whether the first stayed. */
    private static final double NEIGHBOURS = 0.6;

    /** Frames nearer than this say nothing of whether a change goes on. */
    private static final double STEP = 0.18;

    /** A change that goes on longer than this is movement, not a dissolve. */
    private static final double DISSOLVE = 1;

    /** What is back to what it was within this time was no scene. */
    private static final double FLASH = 0.35;

    /**
     * A change has come to rest if the next frame moves on by less than this part of all of it:
     * that holds for movement after a cut at once.
     */
    private static final double REST = 0.2;

    /** The same in levels of brightness, of 255. */
    private static final double LEAST_MOVE = 4;

    /** After so many seconds the same scene is kept once more. */
    static final double LONGEST = 300;

    private @Nullable Thumbnail kept;
    private @Nullable Thumbnail open;
    private double keptStart;
    private double openStart;
    private double openLook;

    /** What a frame is to the scenes before it. */
    enum Look {
        /** It shows what was kept last, or nothing at all. */
        SAME,
        /** It begins a change, or carries it on: it stands for the new scene from now on. */
        CHANGED,
        /** What was new is gone again. */
        FLASH
    }

    /**
     * Tells whether the change that is open has come to rest when this frame is seen; it is then
     * closed, and what began with it is the scene that is compared with from now on.
     */
    boolean settles(double seconds, Thumbnail seen) {
        Thumbnail before = open;
        if (before == null || seconds - openLook < STEP) {
            return false;
        }
        boolean back = kept != null && seen.showsSameScene(kept);
        boolean stays =
                seen.isBlank()
                        || seconds - openLook > NEIGHBOURS
                        || seconds - openStart >= (back ? FLASH : DISSOLVE)
                        || (!back && rests(before, seen));
        if (stays) {
            close();
        }
        return stays;
    }

    private boolean rests(Thumbnail before, Thumbnail seen) {
        double change = kept == null ? 0 : kept.distance(seen);
        return seen.distance(before) <= Math.max(LEAST_MOVE, REST * change);
    }

    /** Closes the change that is open; returns false if none is. */
    boolean close() {
        if (open == null) {
            return false;
        }
        kept = open;
        keptStart = openStart;
        open = null;
        return true;
    }

    /** Looks at a frame, after {@link #settles} was asked. */
    Look look(double seconds, Thumbnail seen) {
        if (seen.isBlank()) {
            return Look.SAME;
        }
        boolean same = kept != null && seen.showsSameScene(kept) && seconds - keptStart < LONGEST;
        if (same) {
            boolean flash = open != null;
            open = null;
            return flash ? Look.FLASH : Look.SAME;
        }
        if (open == null) {
            openStart = seconds;
        } else if (seconds - openLook < STEP) {
            return Look.SAME;
        }
        open = seen;
        openLook = seconds;
        return Look.CHANGED;
    }

    /** Tells whether a scene has begun that has not come to rest. */
    boolean isOpen() {
        return open != null;
    }

    /** Returns when the scene began that was kept last. */
    double keptStart() {
        return keptStart;
    }
}
