package semblance.decode;

/** A container of videos that holds sound and no pictures that move: it is a sound after all. */
public final class SoundOnlyException extends DecodeException {
    private static final long serialVersionUID = 1;

    public SoundOnlyException() {
        super("The file holds no video, only sound.");
    }
}
