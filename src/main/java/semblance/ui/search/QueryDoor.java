package semblance.ui.search;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

import semblance.media.QueryMedia;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a query from what was dropped or pasted. A dragboard is a clipboard, too. */
public final class QueryDoor {
    /** More examples at once say nothing any more. */
    private static final int MOST = 8;

    private QueryDoor() {}

    /** Tells whether something dragged or copied holds a file or a picture. */
    public static boolean accepts(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /** Returns the folders among what was dropped or copied. */
    public static List<Path> folders(Clipboard board) {
        return files(board).stream().filter(Files::isDirectory).toList();
    }

    /**
     * Returns the first files that were dropped or copied, at most {@value #MOST}, else the
     * picture; none if it is neither.
     */
    public static List<QueryMedia> media(Clipboard board) {
        List<QueryMedia> files =
                files(board).stream()
                        .filter(file -> !Files.isDirectory(file))
                        .limit(MOST)
                        .<QueryMedia>map(file -> new QueryMedia.OfFile(file, null, null))
                        .toList();
        Image image = files.isEmpty() && board.hasImage() ? board.getImage() : null;
        return image == null || image.isError() || image.getWidth() < 1
                ? files
                : List.of(new QueryMedia.OfPicture(Pictures.ofImage(image), null));
    }

    /** Returns the files and folders that were dropped or copied. */
    public static List<Path> files(Clipboard board) {
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        return files.stream().map(file -> file.toPath().toAbsolutePath()).toList();
    }
}
