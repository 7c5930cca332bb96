package semblance.embed;

import java.util.List;

/** Placeholder until the list is merged. */
public final class ImageNetClasses {
    private ImageNetClasses() {}

    public static List<String> names() {
        return List.of();
    }
}
