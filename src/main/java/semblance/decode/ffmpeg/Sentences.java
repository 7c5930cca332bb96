package semblance.decode.ffmpeg;

import semblance.decode.DecodeException;

import java.util.Locale;

/** What a person is told when a file cannot be decoded: one sentence each. */
final class Sentences {
    private static final long MILLION = 1_000_000;

    private Sentences() {}

    static DecodeException tooManyPixels(long width, long height, long limit) {
        String of =
                limit >= MILLION && limit % MILLION == 0
                        ? limit / MILLION + " million"
                        : String.format(Locale.ROOT, "%,d", limit);
        return new DecodeException(
                String.format(
                        Locale.ROOT,
                        "The picture declares %,d x %,d pixels, more than the limit of %s.",
                        width,
                        height,
                        of));
    }

    static DecodeException unreadable(Throwable cause) {
        String why = cause.getMessage();
        return new DecodeException(
                "The file cannot be read" + (why == null ? "." : ": " + why + "."), cause);
    }

    static DecodeException noPicture() {
        return new DecodeException("The file is cut off or damaged: no picture could be decoded.");
    }

    static DecodeException noSound() {
        return new DecodeException("The file is cut off or damaged: no sound could be decoded.");
    }

    static DecodeException noFrame() {
        return new DecodeException("The file is cut off or damaged: no frame could be decoded.");
    }

    static DecodeException noSuchTrack(String what) {
        return new DecodeException("The file holds no " + what + ".");
    }

    static DecodeException noDecoder(String codec) {
        return new DecodeException("Its codec, " + codec + ", is not supported.");
    }

    static DecodeException unknownFormat(String kind) {
        return new DecodeException("The file is not " + kind + " in a format that is supported.");
    }

    static DecodeException damaged() {
        return new DecodeException("The file is cut off or damaged: its header makes no sense.");
    }

    static DecodeException tooLarge(long bytes) {
        return new DecodeException(
                String.format(
                        Locale.ROOT,
                        "The picture's file has %,d bytes, more than can be decoded at once.",
                        bytes));
    }

    static DecodeException outOfMemory() {
        return new DecodeException("There is not enough memory to decode the file.");
    }

    static DecodeException tooSlow(long seconds) {
        return new DecodeException(
                "Decoding took longer than the limit of " + seconds + " seconds.");
    }
}
