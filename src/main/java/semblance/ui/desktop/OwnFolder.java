package semblance.ui.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Folders that only the person who runs the program may look into. */
public final class OwnFolder {
    private OwnFolder() {}

    /**
     * Returns the folder for what lasts as long as the person is logged in: XDG_RUNTIME_DIR of the
     * XDG Base Directory Specification, or else a folder below the program's data.
     */
    public static Path runtime(Map<String, String> environment, Path data) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return runtime.startsWith("/") && Files.isDirectory(Path.of(runtime))
                ? Path.of(runtime, "semblance")
                : data.resolve("run");
    }

    /** Returns the name of the socket of a library: paths of sockets may have about 100 bytes. */
    public static Path socket(Path runtime, Path library) {
        String place = library.toAbsolutePath().normalize().toString();
        return runtime.resolve(String.format("%016x.sock", hash(place)));
    }

    /** FNV-1a of 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
