package semblance.ui.preview;

import semblance.ui.look.TextScale;

/**
 * How high the lanes of a {@link TimeTrack} are, from top to bottom, in pixels; 0 leaves one out.
 *
 * @param heat where the file matched
 * @param wave the waveform
 * @param spectrum the spectrogram
 * @param part which part of all is seen
 * @param dragMarks a drag on the lanes marks a span; else it takes the playhead
 */
record TrackLanes(double heat, double wave, double spectrum, double part, boolean dragMarks) {
    static final double GAP = 4;
    static final double AXIS = 24;

    /** Without a picture to scrub through, a drag is better used for marking. */
    static final TrackLanes SOUND = new TrackLanes(0, 72, 96, 6, true);

    static final TrackLanes VIDEO = new TrackLanes(8, 36, 0, 6, false);

    /** The playhead has its handle above. */
    private static final double HANDLE = 10;

    double heatTop() {
        return HANDLE;
    }

    double waveTop() {
        return heat > 0 ? heatTop() + heat : 0;
    }

    double spectrumTop() {
        return waveTop() + wave + GAP;
    }

    double axisTop() {
        return waveTop() + wave + (spectrum > 0 ? GAP + spectrum : 0);
    }

    double partTop() {
        return axisTop() + TextScale.px(AXIS);
    }

    double height() {
        return partTop() + part + GAP;
    }
}
