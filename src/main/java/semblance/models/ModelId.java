package semblance.models;

import java.util.regex.Pattern;

/** The form of a model's id. It is a folder's name too, and must be one on every system. */
final class ModelId {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9]|[A-Za-z0-9]");

    /** Names that Windows keeps for devices, whatever follows a dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private ModelId() {}

    static boolean isPlain(String id) {
        return PLAIN.matcher(id).matches() && !DEVICE.matcher(id).matches();
    }
}
