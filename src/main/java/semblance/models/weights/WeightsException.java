package semblance.models.weights;

import org.jspecify.annotations.Nullable;

/** A weight file cannot be used. The message is one sentence for a person. */
public final class WeightsException extends Exception {
    private static final long serialVersionUID = 1;

    public WeightsException(String sentence) {
        super(sentence);
    }

    public WeightsException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
