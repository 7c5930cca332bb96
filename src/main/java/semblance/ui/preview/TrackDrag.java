package semblance.ui.preview;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import semblance.media.TimeSpan;

import java.util.function.Supplier;

/**
 * The mouse on a {@link TimeTrack}: a press goes to a moment; a drag takes the playhead or marks a
 * span, a drag along the axis always marks or takes one of the mark's ends; the bar below moves the
 * part that is seen; the wheel zooms with the shortcut key and else moves sideways.
 */
final class TrackDrag {
    private static final double EDGE = 6;
    private static final double DRAG = 4;
    private static final double ZOOM = 1.25;
    private static final double WHEEL_NOTCH = 40;

    private enum Held {
        NOTHING,
        HEAD,
        SPAN,
        PART
    }

    /** Told where the cursor is; NaN once it has left. */
    interface Hover {
        void at(double x, double y);
    }

    private final PlayerViewModel player;
    private final TrackZoom zoom;
    private final Scrubbing scrubbing;
    private final TrackLanes lanes;
    private final Supplier<TrackGeometry> geometry;
    private final Hover hover;
    private Held held = Held.NOTHING;
    private double anchor;
    private double pressedX;
    private boolean dragging;

    TrackDrag(
            PlayerViewModel player,
            TrackZoom zoom,
            TrackLanes lanes,
            Supplier<TrackGeometry> geometry,
            Hover hover) {
        this.player = player;
        this.zoom = zoom;
        this.scrubbing = new Scrubbing(player);
        this.lanes = lanes;
        this.geometry = geometry;
        this.hover = hover;
    }

    void listenTo(Region track) {
        track.setOnMousePressed(event -> pressed(event, track));
        track.setOnMouseDragged(this::dragged);
        track.setOnMouseReleased(event -> released(event));
        track.setOnMouseMoved(event -> {
            hover.at(event.getX(), event.getY());
            track.setCursor(
                    isOnAxis(event.getY()) || isOnEdge(event.getX())
                            ? Cursor.H_RESIZE
                            : Cursor.HAND);
        });
        track.setOnMouseExited(event -> hover.at(Double.NaN, 0));
        track.setOnScroll(this::scrolled);
    }

    private boolean isOnAxis(double y) {
        return y >= lanes.axisTop() && y < lanes.partTop();
    }

    private boolean isOnEdge(double x) {
        TimeSpan marked = player.span().selection().get();
        return marked != null
                && (isNear(marked.startSeconds(), x) || isNear(marked.endSeconds(), x));
    }

    private boolean isNear(double time, double x) {
        return Math.abs(geometry.get().x(time) - x) <= EDGE;
    }

    private void pressed(MouseEvent event, Region track) {
        if (event.getButton() != MouseButton.PRIMARY || player.duration().get() <= 0) {
            return;
        }
        track.requestFocus();
        double time = geometry.get().time(event.getX());
        pressedX = event.getX();
        dragging = false;
        if (event.getY() >= lanes.partTop()) {
            held = Held.PART;
            dragged(event);
        } else if (isOnAxis(event.getY()) || isOnEdge(event.getX())) {
            held = Held.SPAN;
            dragging = true;
            anchor = anchorFor(event.getX(), time);
        } else if (lanes.dragMarks() && !isNear(player.position().get(), event.getX())) {
            held = Held.SPAN;
            anchor = time;
        } else {
            held = Held.HEAD;
            scrubbing.begin();
            scrubbing.to(time);
        }
        event.consume();
    }

    /** Returns the other end of the mark if one of its ends is held, else the place pressed. */
    private double anchorFor(double x, double time) {
        TimeSpan marked = player.span().selection().get();
        if (marked != null && isNear(marked.startSeconds(), x)) {
            return marked.endSeconds();
        }
        return marked != null && isNear(marked.endSeconds(), x) ? marked.startSeconds() : time;
    }

    private void dragged(MouseEvent event) {
        double time = geometry.get().time(event.getX());
        hover.at(event.getX(), event.getY());
        switch (held) {
            case NOTHING -> {}
            case HEAD -> scrubbing.to(time);
            case SPAN -> {
                dragging |= Math.abs(event.getX() - pressedX) > DRAG;
                if (dragging) {
                    player.span().select(anchor, time);
                }
            }
            case PART -> {
                TrackGeometry seen = geometry.get();
                TrackGeometry all =
                        new TrackGeometry(seen.width(), seen.inset(), 0, player.duration().get());
                double middle = (seen.from() + seen.to()) / 2;
                zoom.pan(all.time(event.getX()) - middle);
            }
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        scrubbing.end();
        if (held == Held.SPAN && !dragging) {
            player.seek(geometry.get().time(event.getX()));
        }
        held = Held.NOTHING;
    }

    private void scrolled(ScrollEvent event) {
        TrackGeometry places = geometry.get();
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            double factor = Math.pow(ZOOM, event.getDeltaY() / WHEEL_NOTCH);
            zoom.zoom(factor, places.time(event.getX()));
            event.consume();
        } else if (event.getDeltaX() != 0 && !zoom.isAll()) {
            zoom.pan(-event.getDeltaX() / places.pixels() * places.seconds());
            event.consume();
        }
    }
}
