package semblance.ui;

import semblance.ui.library.FolderWatch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A watch that tells what the test says. */
public final class FakeWatch implements FolderWatch {
    public final List<Path> folders;
    public final BlockingQueue<Set<Path>> changes = new LinkedBlockingQueue<>();
    public volatile Set<Path> unwatched = Set.of();
    public volatile boolean closed;

    FakeWatch(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public Set<Path> awaitChange() throws InterruptedException {
        return changes.take();
    }

    @Override
    public Set<Path> unwatched() {
        return unwatched;
    }

    @Override
    public void close() {
        closed = true;
        changes.add(Set.of());
    }
}
