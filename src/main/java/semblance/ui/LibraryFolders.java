package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.settings.AppFolders;
import semblance.ui.look.Texts;
import semblance.ui.settings.LibraryDoor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;

/** Where the program puts the own files of libraries: below its data, each in a folder. */
final class LibraryFolders implements LibraryDoor {
    private static final int LONGEST_NAME = 40;

    private final AppFolders folders;
    private final Consumer<Path> onOpen;

    /**
     * @param onOpen shows another library
     */
    LibraryFolders(AppFolders folders, Consumer<Path> onOpen) {
        this.folders = folders;
        this.onOpen = onOpen;
    }

    private Path parent() {
        return folders.data().resolve("libraries");
    }

    @Override
    public Path firstLibrary() {
        return folders.defaultLibrary();
    }

    @Override
    public Path newFolder(String name) {
        String plain = plain(name);
        Path folder = parent().resolve(plain);
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent().resolve(plain + "-" + i);
        }
        return folder;
    }

    /** Returns a name that every file system takes; letters of all scripts stay. */
    private static String plain(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-+|-+$", "");
        int end =
                plain.offsetByCodePoints(
                        0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
        return plain.isEmpty() ? "library" : plain.substring(0, end);
    }

    @Override
    public void open(Path library) {
        onOpen.accept(library);
    }

    @Override
    public boolean mayDelete(Path library) {
        return library.startsWith(parent()) && !library.equals(parent())
                || library.equals(firstLibrary());
    }

    @Override
    public void delete(Path library) throws IOException {
        if (!mayDelete(library) || !Files.isDirectory(library)) {
            return;
        }
        try {
            Files.walkFileTree(library, new Deletion());
        } catch (IOException e) {
            throw new IOException(Texts.of("window.delete.failed", library), e);
        }
    }

    /** Links are deleted, never followed. */
    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
