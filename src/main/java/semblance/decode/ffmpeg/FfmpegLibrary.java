package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.global.avutil;

/** Loads FFmpeg once for the process, and silences its log: errors are told by exceptions. */
final class FfmpegLibrary {
    static {
        // JavaCPP would refuse to allocate when the whole process, with all its other native
        // memory, is large; what is allocated here is bounded by the limits and freed by close.
        for (String limit : new String[] {"maxBytes", "maxPhysicalBytes"}) {
            String name = "org.bytedeco.javacpp." + limit;
            if (System.getProperty(name) == null) {
                System.setProperty(name, "0");
            }
        }
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private FfmpegLibrary() {}

    /** Does nothing after the first call. */
    static void load() {
        // The work is done when this class is initialized.
    }
}
