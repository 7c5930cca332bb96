package semblance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Settings of the first version, which were one flat object: each of its fields moves to its place
 * in a group.
 */
final class OldForm {
    private record Move(String from, String group, String to) {}

    private static final List<Move> MOVES =
            List.of(
                    new Move("theme", "appearance", "theme"),
                    new Move("resultTileSize", "appearance", "tileSize"),
                    new Move("exclusions", "indexing", "exclusions"),
                    new Move("includeHidden", "indexing", "includeHidden"),
                    new Move("workers", "indexing", "workers"),
                    new Move("indexAtStart", "indexing", "atStart"),
                    new Move("models", "modelChoice", "chosen"),
                    new Move("modelOfferAnswered", "modelChoice", "offerAnswered"),
                    new Move("window", "windowState", "bounds"),
                    new Move("lastFolder", "windowState", "lastFolder"),
                    new Move("volume", "windowState", "volume"),
                    new Move("libraryFolder", "libraries", "current"));

    private OldForm() {}

    /** Moves what stands where it stood formerly. What has its new place already stays there. */
    static void modernise(ObjectNode tree) {
        for (Move move : MOVES) {
            JsonNode value = tree.remove(move.from());
            if (value != null && !tree.path(move.group()).has(move.to())) {
                tree.withObject("/" + move.group()).set(move.to(), value);
            }
        }
    }
}
