package semblance.ui.preview;

/** The colours of a {@link TimeTrack}; its style sheet sets them. */
enum TrackColor {
    PEAK,
    PLAYED,
    MATCH,
    AXIS,
    HEAD,
    MARK,
    /** From here on the four colours of a spectrogram, the quietest first. */
    QUIET,
    LOW,
    HIGH,
    LOUD;

    /** Returns the name of the property in the style sheet. */
    String css() {
        return "-track-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
