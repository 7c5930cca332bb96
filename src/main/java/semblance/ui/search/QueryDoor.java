package semblance.ui.search;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a query from what was dropped or pasted. A dragboard is a clipboard, too. */
public final class QueryDoor {
    private QueryDoor() {}

    /** Tells whether something dragged or copied holds a file or a picture. */
    public static boolean accepts(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /** Returns the folders among what was dropped or copied. */
    public static List<Path> folders(Clipboard board) {
        return files(board).stream().filter(Files::isDirectory).toList();
    }

    /** Returns the first file, else the picture, that was dropped or copied; null if neither. */
    public static @Nullable QueryMedia media(Clipboard board) {
        for (Path file : files(board)) {
            if (!Files.isDirectory(file)) {
                return new QueryMedia.OfFile(file, null, null);
            }
        }
        Image image = board.hasImage() ? board.getImage() : null;
        return image == null || image.isError() || image.getWidth() < 1
                ? null
                : new QueryMedia.OfPicture(Pictures.ofImage(image), null);
    }

    /** Returns the files and folders that were dropped or copied. */
    public static List<Path> files(Clipboard board) {
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        return files.stream().map(file -> file.toPath().toAbsolutePath()).toList();
    }
}
