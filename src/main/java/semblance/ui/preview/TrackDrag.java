package semblance.ui.preview;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import semblance.media.TimeSpan;

import java.util.function.Supplier;

/**
 * The mouse on a {@link TimeTrack}: on the track it takes the playhead, on the axis below it marks
 * a span or takes one of the mark's ends.
 */
final class TrackDrag {
    private static final double EDGE = 6;

    private enum Held {
        NOTHING,
        HEAD,
        SPAN
    }

    private final PlayerViewModel player;
    private final Scrubbing scrubbing;
    private final double trackHeight;
    private final Supplier<TrackGeometry> geometry;
    private Held held = Held.NOTHING;
    private double anchor;

    TrackDrag(PlayerViewModel player, double trackHeight, Supplier<TrackGeometry> geometry) {
        this.player = player;
        this.scrubbing = new Scrubbing(player);
        this.trackHeight = trackHeight;
        this.geometry = geometry;
    }

    void listenTo(Region track) {
        track.setOnMousePressed(event -> pressed(event, track));
        track.setOnMouseDragged(this::dragged);
        track.setOnMouseReleased(event -> released());
        track.setOnMouseMoved(event ->
                track.setCursor(event.getY() < trackHeight ? Cursor.HAND : Cursor.H_RESIZE));
    }

    private void pressed(MouseEvent event, Region track) {
        if (event.getButton() != MouseButton.PRIMARY || player.duration().get() <= 0) {
            return;
        }
        track.requestFocus();
        double time = geometry.get().time(event.getX());
        if (event.getY() < trackHeight) {
            held = Held.HEAD;
            scrubbing.begin();
            scrubbing.to(time);
        } else {
            held = Held.SPAN;
            anchor = anchorFor(event.getX(), time);
        }
        event.consume();
    }

    /** Returns the other end of the mark if one of its ends is held, else the place pressed. */
    private double anchorFor(double x, double time) {
        TimeSpan marked = player.span().selection().get();
        if (marked != null) {
            TrackGeometry places = geometry.get();
            if (Math.abs(places.x(marked.startSeconds()) - x) <= EDGE) {
                return marked.endSeconds();
            }
            if (Math.abs(places.x(marked.endSeconds()) - x) <= EDGE) {
                return marked.startSeconds();
            }
        }
        return time;
    }

    private void dragged(MouseEvent event) {
        double time = geometry.get().time(event.getX());
        switch (held) {
            case NOTHING -> {}
            case HEAD -> scrubbing.to(time);
            case SPAN -> player.span().select(anchor, time);
        }
        event.consume();
    }

    private void released() {
        scrubbing.end();
        held = Held.NOTHING;
    }
}
