package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks for what resembles the part of a sound or video that is marked or seen. */
final class PartQueries {
    private final Path file;
    private final PlayerViewModel player;
    private final Consumer<QueryMedia> onSearch;

    PartQueries(Path file, PlayerViewModel player, Consumer<QueryMedia> onSearch) {
        this.file = file;
        this.player = player;
        this.onSearch = onSearch;
    }

    /** Searches the span that is marked, else the one that matched, else the whole. */
    void searchSpan() {
        TimeSpan marked = player.span().selection().get();
        search(marked == null ? player.match() : marked);
    }

    /** Searches the frame of a video that is seen. */
    void searchFrame() {
        double now = player.position().get();
        search(TimeSpan.ofSeconds(now, now));
    }

    private void search(@Nullable TimeSpan part) {
        onSearch.accept(new QueryMedia.OfFile(file, null, part));
    }
}
