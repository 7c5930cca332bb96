package semblance.scan;

import org.jspecify.annotations.Nullable;

import semblance.media.FileStamp;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One scan of one root; for one thread, used once. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final ScanRules rules;
    private final FoundFiles found;

    private final Set<FolderIdentity> excluded = new HashSet<>();
    private final Set<FolderIdentity> visited = new HashSet<>();
    private final TreeMap<String, ScanProblem> problems = new TreeMap<>();
    private final Set<String> brokenLinks = new HashSet<>();
    private final TreeMap<String, Path> linkedFolders = new TreeMap<>();
    private Start start;
    private long files;
    private @Nullable InterruptedException interruption;

    FolderWalk(Path root, ScanRules rules, FoundFiles found) {
        this.root = root;
        this.rules = rules;
        this.found = found;
        this.start = new Start(root, root, "");
    }

    ScanResult result() throws InterruptedException {
        try {
            FolderIdentity identity = FolderIdentity.of(root);
            Path real = Files.isSymbolicLink(root) ? root.toRealPath() : root;
            if (!Files.isDirectory(real)) {
                return new ScanResult.Offline("This is not a folder.");
            }
            boolean isEmpty = isEmpty(real);
            for (Path folder : rules.excludedFolders()) {
                exclude(folder);
            }
            walk(new Start(real, root, ""));
            for (Map.Entry<String, Path> link = linkedFolders.pollFirstEntry();
                    link != null;
                    link = linkedFolders.pollFirstEntry()) {
                follow(link.getValue(), link.getKey());
            }
            if (!identity.equals(FolderIdentity.of(root))) {
                return new ScanResult.Offline("The folder was replaced while it was scanned.");
            }
            return new ScanResult.Completed(
                    files, isEmpty, List.copyOf(problems.values()), brokenLinks);
        } catch (NoSuchFileException _) {
            return new ScanResult.Offline("The folder is not there.");
        } catch (IOException e) {
            return new ScanResult.Offline(UnreadableReason.of(e));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void exclude(Path folder) {
        try {
            excluded.add(FolderIdentity.of(folder));
        } catch (IOException _) {
            // A folder that is not there is not come across either.
        }
    }

    private void walk(Start from) throws IOException, InterruptedException {
        start = from;
        Files.walkFileTree(from.walked(), this);
        if (interruption != null) {
            throw interruption;
        }
    }

    private void follow(Path link, String relativePath) throws InterruptedException {
        try {
            Path real = link.toRealPath();
            FolderIdentity identity = FolderIdentity.of(real);
            if (!root.toRealPath().startsWith(real)
                    && !excluded.contains(identity)
                    && !visited.contains(identity)) {
                walk(new Start(real, link, relativePath));
            }
        } catch (IOException e) {
            unreachable(link, relativePath, e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
            throws IOException {
        boolean isStart = folder.equals(start.walked());
        if (!isStart) {
            String path = relative(folder);
            if (isHidden(path, attributes) || rules.excludesFolder(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (attributes.isOther()) {
                // A junction of Windows: a link in all but name.
                linkedFolders.put(path, start.shown(folder));
                return FileVisitResult.SKIP_SUBTREE;
            }
        }
        FolderIdentity identity = FolderIdentity.of(folder, attributes);
        boolean isNew = visited.add(identity);
        boolean skipped = !isStart && (excluded.contains(identity) || (start.isLinked() && !isNew));
        return skipped ? FileVisitResult.SKIP_SUBTREE : goOn();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = relative(file);
        if (!attributes.isRegularFile() && !attributes.isSymbolicLink()) {
            return goOn();
        }
        if (isHidden(path, attributes) || rules.excludesFile(path)) {
            return goOn();
        }
        if (attributes.isSymbolicLink()) {
            visitLink(file, path);
        } else {
            deliver(file, path, attributes);
        }
        return goOn();
    }

    private void visitLink(Path link, String path) {
        try {
            BasicFileAttributes target = Files.readAttributes(link, BasicFileAttributes.class);
            if (target.isRegularFile()) {
                deliver(link, path, target);
            } else if (target.isDirectory() && !rules.excludesFolder(path)) {
                linkedFolders.put(path, start.shown(link));
            }
        } catch (IOException e) {
            unreachable(link, path, e);
        }
    }

    private void unreachable(Path link, String path, IOException e) {
        if (e instanceof AccessDeniedException) {
            report(link, path, e);
        } else {
            // Nothing there, or a link to itself.
            brokenLinks.add(path);
        }
    }

    private void deliver(Path file, String path, BasicFileAttributes attributes) {
        Path shown = start.shown(file);
        if (path.indexOf('\uFFFD') >= 0 && !returns(path, shown)) {
            problems.put(
                    path,
                    new ScanProblem(
                            shown,
                            path,
                            "Its name has characters that cannot be read; rename it."));
            return;
        }
        files++;
        FileStamp stamp =
                new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        try {
            found.found(new FoundFile(shown, path, stamp));
        } catch (InterruptedException e) {
            interruption = e;
        }
    }

    /** Tells whether a file is found again by its name as text. */
    private boolean returns(String path, Path file) {
        try {
            return root.resolve(path).equals(file);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        String path = relative(file);
        if (file.equals(start.walked())) {
            report(file, path, e);
        } else if (!(e instanceof NoSuchFileException)
                && !isHiddenName(path)
                && !rules.excludesFolder(path)) {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                report(file, path, e);
            } else {
                // A folder may be listed but nothing in it looked at: one problem, not thousands.
                Path folder = file.resolveSibling("");
                report(folder, relative(folder), e);
            }
        }
        return goOn();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null && !(e instanceof NoSuchFileException)) {
            report(folder, relative(folder), e);
        }
        return goOn();
    }

    private void report(Path file, String path, IOException e) {
        problems.putIfAbsent(
                path, new ScanProblem(start.shown(file), path, UnreadableReason.of(e)));
    }

    private FileVisitResult goOn() {
        if (interruption == null && Thread.interrupted()) {
            interruption = new InterruptedException();
        }
        return interruption == null ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private boolean isHidden(String path, BasicFileAttributes attributes) {
        return isHiddenName(path)
                || (!rules.includeHidden()
                        && attributes instanceof DosFileAttributes dos
                        && dos.isHidden());
    }

    private boolean isHiddenName(String path) {
        return !rules.includeHidden() && path.startsWith(".", path.lastIndexOf('/') + 1);
    }

    private String relative(Path file) {
        return start.relative(file);
    }
}
