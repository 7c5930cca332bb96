package semblance.embed.token;

import java.io.IOException;

/** A file is whole, but not a vocabulary of the kind that is read. The message says why. */
final class NotThisKind extends IOException {
    private static final long serialVersionUID = 1;

    NotThisKind(String why) {
        super(why);
    }
}
