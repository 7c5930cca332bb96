package semblance.ui.preview;

/** Which frame of a film is wanted, seen from the one that is shown. */
enum FrameStep {
    PREVIOUS,
    NEXT,
    PREVIOUS_KEYFRAME,
    NEXT_KEYFRAME
}
