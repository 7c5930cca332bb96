package semblance.trash;

import org.jspecify.annotations.Nullable;

import semblance.trash.TrashException.Problem;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

/**
 * The trash of Linux desktops, by the freedesktop.org Trash specification 1.0: the home trash for
 * files on its own volume, else {@code .Trash/$uid} or {@code .Trash-$uid} at the top of the
 * volume. A file is renamed, never copied; its info file is made first, and by that its name in the
 * trash is taken. Safe for use by many threads, and beside other programs.
 */
public final class FreedesktopTrash implements Trash {
    private static final int MOST_NAMES = 10_000;
    private static final Set<PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rwx------");

    private final Path home;
    private final String user;

    /**
     * @param home the folder of the home trash, made when it is first needed
     * @param user the person's number, which trashes of other volumes are named after
     */
    public FreedesktopTrash(Path home, String user) {
        this.home = home.toAbsolutePath().normalize();
        this.user = user;
    }

    static FreedesktopTrash ofThisSystem() {
        Path person = Path.of(System.getProperty("user.home", "")).toAbsolutePath();
        String data = System.getenv().getOrDefault("XDG_DATA_HOME", "");
        Path folder = data.startsWith("/") ? Path.of(data) : person.resolve(".local/share");
        return new FreedesktopTrash(folder.resolve("Trash"), user(person));
    }

    private static String user(Path person) {
        try {
            return String.valueOf(Files.getAttribute(person, "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return System.getProperty("user.name", "0");
        }
    }

    @Override
    public TrashedFile put(Path file) throws TrashException {
        Path wanted = file.toAbsolutePath().normalize();
        if (!Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
            throw new TrashException(Problem.ABSENT, wanted);
        }
        Path folder = wanted.resolveSibling("");
        if (!Files.isWritable(folder)) {
            throw new TrashException(Problem.FORBIDDEN, wanted);
        }
        Can can = can(wanted, folder);
        try {
            Path info = infoFile(can, wanted);
            Path place = can.files().resolve(nameOf(info));
            try {
                Files.move(wanted, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(info);
                throw e;
            }
            return new TrashedFile(wanted, place);
        } catch (NoSuchFileException _) {
            throw new TrashException(Problem.ABSENT, wanted);
        } catch (IOException _) {
            throw new TrashException(Problem.REFUSED, wanted);
        }
    }

    @Override
    public void restore(TrashedFile file) throws TrashException {
        if (!Files.exists(file.place(), LinkOption.NOFOLLOW_LINKS)) {
            throw new TrashException(Problem.NOT_IN_TRASH, file.original());
        }
        try {
            Files.createDirectories(file.original().resolveSibling(""));
        } catch (IOException _) {
            throw new TrashException(Problem.NO_FOLDER, file.original());
        }
        try {
            // Not atomic: that would replace a file that has come there meanwhile.
            Files.move(file.place(), file.original());
        } catch (FileAlreadyExistsException _) {
            throw new TrashException(Problem.PLACE_TAKEN, file.original());
        } catch (IOException _) {
            throw new TrashException(Problem.NO_FOLDER, file.original());
        }
        try {
            Path can = file.place().resolveSibling("").resolveSibling("");
            Files.deleteIfExists(
                    can.resolve("info").resolve(file.place().getFileName() + ".trashinfo"));
        } catch (IOException _) {
            // Desktops ignore an info file without its file.
            return;
        }
    }

    /**
     * One folder for trash.
     *
     * @param top what paths are relative to; null for the home trash, which has whole ones
     */
    private record Can(Path folder, @Nullable Path top) {
        Path files() {
            return folder.resolve("files");
        }

        Path info() {
            return folder.resolve("info");
        }
    }

    private Can can(Path file, Path folder) throws TrashException {
        try {
            if (isOnOneVolume(folder, existing(home))) {
                return made(new Can(home, null));
            }
            Path top = top(folder);
            Path shared = top.resolve(".Trash");
            if (Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS) && isSticky(shared)) {
                try {
                    return made(new Can(shared.resolve(user), top));
                } catch (IOException _) {
                    // The other way is the next one, as the specification has it.
                    return made(new Can(top.resolve(".Trash-" + user), top));
                }
            }
            return made(new Can(top.resolve(".Trash-" + user), top));
        } catch (IOException _) {
            throw new TrashException(Problem.NO_TRASH, file);
        }
    }

    private static Can made(Can can) throws IOException {
        if (Files.isSymbolicLink(can.folder())) {
            throw new IOException("a trash that is a link: " + can.folder());
        }
        boolean isNew = !Files.exists(can.folder());
        Files.createDirectories(can.files());
        Files.createDirectories(can.info());
        if (isNew) {
            Files.setPosixFilePermissions(can.folder(), PRIVATE);
        }
        if (!Files.isWritable(can.files()) || !Files.isWritable(can.info())) {
            throw new IOException("no trash to be written to: " + can.folder());
        }
        return can;
    }

    private static boolean isSticky(Path folder) throws IOException {
        int sticky = 01000;
        return Files.getAttribute(folder, "unix:mode") instanceof Integer mode
                && (mode & sticky) != 0;
    }

    /** Returns a folder or, while it is not there yet, the one above in which it would be made. */
    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean isOnOneVolume(Path one, Path other) throws IOException {
        FileStore store = Files.getFileStore(one);
        return store.equals(Files.getFileStore(other))
                && Files.getAttribute(one, "unix:dev")
                        .equals(Files.getAttribute(other, "unix:dev"));
    }

    /** Returns the top folder of the volume that a folder is on. */
    private static Path top(Path folder) throws IOException {
        Path top = folder.toRealPath();
        Object volume = Files.getAttribute(top, "unix:dev");
        while (top.getParent() != null
                && volume.equals(Files.getAttribute(top.getParent(), "unix:dev"))) {
            top = top.getParent();
        }
        return top;
    }

    /** Makes the info file, and so takes a name in the trash that no other program takes. */
    private static Path infoFile(Can can, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String end = dot > 0 ? name.substring(dot) : "";
        byte[] info = info(can, file).getBytes(StandardCharsets.UTF_8);
        for (int n = 1; n < MOST_NAMES; n++) {
            String tried = n == 1 ? name : stem + "." + n + end;
            Path made = can.info().resolve(tried + ".trashinfo");
            if (Files.exists(can.files().resolve(tried), LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                return Files.write(
                        made, info, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException _) {
                // The next name may be free.
            }
        }
        throw new IOException("no name is free in " + can.folder());
    }

    private static String nameOf(Path info) {
        String name = String.valueOf(info.getFileName());
        return name.substring(0, name.length() - ".trashinfo".length());
    }

    private static String info(Can can, Path file) throws IOException {
        Path top = can.top();
        String path =
                top == null
                        ? encoded(file)
                        : encoded(
                                        Path.of("/")
                                                .resolve(
                                                        top.relativize(
                                                                file.resolveSibling("")
                                                                        .toRealPath()
                                                                        .resolve(
                                                                                file
                                                                                        .getFileName()))))
                                .substring(1);
        String when =
                LocalDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return String.format(Locale.ROOT, "[Trash Info]%nPath=%s%nDeletionDate=%s%n", path, when)
                .replace(System.lineSeparator(), "\n");
    }

    /** Returns a path as the specification wants it: the octets of RFC 2396, '/' between names. */
    private static String encoded(Path path) {
        return URI.create("file:" + path.toUri().getRawPath()).getRawPath().replaceAll("/$", "");
    }
}
