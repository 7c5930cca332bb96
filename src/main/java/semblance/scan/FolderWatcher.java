package semblance.scan;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Tells when something changes below folders. It does not tell what: a scan finds that out, and
 * finds it right even where the system's events were lost. Where a folder cannot be watched (too
 * many folders for the system, a network drive), it is reported as changed every few minutes
 * instead. For one thread; {@link #close} may come from another.
 */
public final class FolderWatcher implements AutoCloseable {
    private static final Duration LONGEST_UNREST = Duration.ofMinutes(1);

    private final List<Path> roots;
    private final ScanRules rules;
    private final Duration quiet;
    private final Duration patience;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<Path> unwatched = ConcurrentHashMap.newKeySet();

    /**
     * @param rules what they leave out is not watched, so that what the program itself or a browser
     *     writes below a root is no change
     * @param quiet a change is told when nothing more has happened for so long, so that a file
     *     being copied is told once
     * @param patience after so long without events, folders that cannot be watched count as changed
     */
    public FolderWatcher(List<Path> roots, ScanRules rules, Duration quiet, Duration patience)
            throws IOException {
        this.roots = List.copyOf(roots);
        this.rules = rules;
        this.quiet = quiet;
        this.patience = patience;
        this.service = FileSystems.getDefault().newWatchService();
        this.roots.forEach(this::watchAllBelow);
    }

    /**
     * Returns the roots that are not watched, or not as a whole, and are looked at now and then.
     */
    public Set<Path> unwatched() {
        return Set.copyOf(unwatched);
    }

    /**
     * Waits for a change.
     *
     * @return the roots below which something changed; empty only after {@link #close}
     */
    public Set<Path> awaitChange() throws InterruptedException {
        Set<Path> changed = new HashSet<>();
        try {
            while (changed.isEmpty()) {
                WatchKey key = next(patience);
                if (key == null) {
                    changed.addAll(unwatched);
                }
                long latest = System.nanoTime() + LONGEST_UNREST.toNanos();
                while (key != null) {
                    changed.addAll(take(key));
                    // Where something is written all the time it never gets quiet.
                    boolean waited = !changed.isEmpty() && System.nanoTime() > latest;
                    key = waited ? null : next(quiet);
                }
            }
            return changed;
        } catch (ClosedWatchServiceException _) {
            return Set.of();
        }
    }

    private @Nullable WatchKey next(Duration time) throws InterruptedException {
        return service.poll(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Set<Path> take(WatchKey key) {
        Path folder = folders.get(key);
        Set<Path> changed = new HashSet<>();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                // Events were lost: anything may have changed.
                changed.addAll(roots);
            } else if (event.context() instanceof Path name) {
                Path path = folder.resolve(name);
                boolean isFolder = Files.isDirectory(path);
                if (isLeftOut(path, isFolder)) {
                    continue;
                }
                changed.add(rootOf(folder));
                if (isFolder) {
                    watchAllBelow(path);
                }
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            if (folder != null && roots.contains(folder)) {
                // Nothing above a root tells that it went, nor that it comes back.
                changed.add(folder);
                unwatched.add(folder);
            }
        }
        return changed;
    }

    private Path rootOf(Path folder) {
        return roots.stream().filter(folder::startsWith).findFirst().orElse(folder);
    }

    private void watchAllBelow(Path top) {
        try {
            Files.walkFileTree(
                    top,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) throws IOException {
                            if (isLeftOut(folder, true)) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            WatchKey key =
                                    folder.register(
                                            service,
                                            StandardWatchEventKinds.ENTRY_CREATE,
                                            StandardWatchEventKinds.ENTRY_DELETE,
                                            StandardWatchEventKinds.ENTRY_MODIFY);
                            folders.put(key, folder);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException problem) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException _) {
            unwatched.add(rootOf(top));
        }
    }

    private boolean isLeftOut(Path path, boolean isFolder) {
        Path root = rootOf(path);
        if (path.equals(root)) {
            return false;
        }
        String relative =
                root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        return rules.excludedFolders().contains(path)
                || (!rules.includeHidden() && name.startsWith("."))
                || (isFolder ? rules.excludesFolder(relative) : rules.excludesFile(relative));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
