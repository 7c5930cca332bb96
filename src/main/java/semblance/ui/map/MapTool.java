package semblance.ui.map;

/** What dragging the mouse does. */
enum MapTool {
    MOVE,
    LASSO,
    RECTANGLE
}
