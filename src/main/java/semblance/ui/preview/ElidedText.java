package semblance.ui.preview;

import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/**
 * One line of text that can be selected and copied. Where it is too long its middle is left out, so
 * that the end of a name stays readable; once it is pressed or reached by keyboard it is whole.
 */
final class ElidedText extends TextField {
    private static final String ELLIPSIS = "…";
    private static final double SLACK = 4;

    private final Text measure = new Text();
    private String whole = "";
    private boolean pressed;

    ElidedText(String accessibleName) {
        getStyleClass().setAll("elided-text");
        setEditable(false);
        setAccessibleText(accessibleName);
        measure.fontProperty().bind(fontProperty());
        widthProperty().subscribe(this::update);
        fontProperty().subscribe(this::update);
        focusVisibleProperty().subscribe(this::update);
        focusedProperty()
                .subscribe(focused -> {
                    pressed = pressed && focused;
                    update();
                });
        setOnMousePressed(event -> {
            pressed = true;
            update();
        });
        setPrefColumnCount(1);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
    }

    void setWhole(String text) {
        whole = text;
        setAccessibleHelp(text);
        update();
    }

    private void update() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight() - SLACK;
        boolean open = pressed || isFocusVisible();
        setText(open || room <= 0 ? whole : elided(room));
    }

    private String elided(double room) {
        if (width(whole) <= room) {
            return whole;
        }
        int fits = 0;
        int tooMany = whole.length();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (width(shortened(middle)) <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return shortened(fits);
    }

    private String shortened(int kept) {
        int[] points = whole.codePoints().toArray();
        int length = Math.min(kept, points.length);
        int tail = length / 2;
        int head = length - tail;
        return new String(points, 0, head)
                + ELLIPSIS
                + new String(points, points.length - tail, tail);
    }

    private double width(String text) {
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }
}
