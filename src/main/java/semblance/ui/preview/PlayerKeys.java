package semblance.ui.preview;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import semblance.media.TimeSpan;
import semblance.search.Moment;

import java.util.List;

/** What the keyboard does with a player; all other keys go on to whoever wants them. */
final class PlayerKeys {
    private static final double JUMP_SECONDS = 1;
    private static final double ZOOM = 2;

    /** Whoever goes back shortly behind the beginning of a moment means the one before. */
    private static final double JUST_BEGUN_SECONDS = 0.5;

    private final PlayerViewModel player;
    private final TrackZoom zoom;
    private final List<Moment> moments;
    private final PartQueries queries;

    PlayerKeys(PlayerViewModel player, TrackZoom zoom, List<Moment> moments, PartQueries queries) {
        this.player = player;
        this.zoom = zoom;
        this.moments = moments;
        this.queries = queries;
    }

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (plays(event.getCode())
                || marks(event.getCode())
                || zooms(event.getCode())
                || (player.isVideo() && stepsFrames(event.getCode(), event.isShiftDown()))) {
            event.consume();
        }
    }

    private boolean plays(KeyCode key) {
        switch (key) {
            case SPACE, K -> player.toggle();
            case LEFT -> goTo(player.position().get() - JUMP_SECONDS);
            case RIGHT -> goTo(player.position().get() + JUMP_SECONDS);
            case HOME -> goTo(0);
            case N -> nextMoment();
            case B -> previousMoment();
            case M -> player.loudness().muted().set(!player.loudness().muted().get());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean marks(KeyCode key) {
        TimeSpan marked = player.span().selection().get();
        switch (key) {
            case I -> player.span().selectFromHere();
            case O -> player.span().selectToHere();
            case L -> player.span().looping().set(!player.span().looping().get());
            case P -> player.playSpan();
            case ENTER -> {
                if (marked == null && player.isVideo()) {
                    queries.searchFrame();
                } else {
                    queries.searchSpan();
                }
            }
            case F -> {
                if (!player.isVideo()) {
                    return false;
                }
                queries.searchFrame();
            }
            case ESCAPE -> {
                if (marked == null) {
                    return false;
                }
                player.span().selection().set(null);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean zooms(KeyCode key) {
        switch (key) {
            case PLUS, EQUALS, ADD -> zoom.zoom(ZOOM, player.position().get());
            case MINUS, SUBTRACT -> zoom.zoom(1 / ZOOM, player.position().get());
            case DIGIT0, NUMPAD0 -> zoom.showAll();
            case Z -> {
                TimeSpan around = player.spanOrMatch();
                if (around == null) {
                    return false;
                }
                zoom.showAround(around);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean stepsFrames(KeyCode key, boolean keyframes) {
        switch (key) {
            case COMMA, LESS ->
                    player.step(keyframes ? FrameStep.PREVIOUS_KEYFRAME : FrameStep.PREVIOUS);
            case PERIOD, GREATER ->
                    player.step(keyframes ? FrameStep.NEXT_KEYFRAME : FrameStep.NEXT);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nextMoment() {
        double now = player.position().get();
        moments.stream()
                .mapToDouble(moment -> moment.span().startSeconds())
                .filter(start -> start > now + 1e-3)
                .min()
                .ifPresent(this::goTo);
    }

    private void previousMoment() {
        double now = player.position().get();
        moments.stream()
                .mapToDouble(moment -> moment.span().startSeconds())
                .filter(start -> start < now - JUST_BEGUN_SECONDS)
                .max()
                .ifPresent(this::goTo);
    }

    private void goTo(double seconds) {
        player.seek(seconds);
        zoom.follow(player.position().get());
    }
}
