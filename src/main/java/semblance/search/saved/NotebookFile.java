package semblance.search.saved;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Notes in a folder of their own: {@code searches.json}, and beside it the pictures that were
 * pasted as PNG. A file that makes no sense counts as none and is kept as {@code
 * searches.json.damaged}; an entry that makes none is left out.
 */
public final class NotebookFile implements Notebook {
    private static final Logger LOG = Logger.getLogger(NotebookFile.class.getName());

    private final Path folder;
    private final Path file;
    private final PastedPictures pictures;

    /**
     * @param folder made when there is something to keep
     */
    public NotebookFile(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.file = this.folder.resolve("searches.json");
        this.pictures = new PastedPictures(this.folder);
    }

    @Override
    public synchronized Notes read() {
        byte[] json;
        try {
            json = Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return Notes.NONE;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the searches cannot be read", e);
            return Notes.NONE;
        }
        try {
            return new NotesJson(pictures).read(json);
        } catch (IOException e) {
            LOG.log(Level.FINE, "the searches are damaged", e);
            setAside();
            return Notes.NONE;
        }
    }

    private void setAside() {
        try {
            Files.move(
                    file,
                    folder.resolve("searches.json.damaged"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the damaged searches stay where they are", e);
        }
    }

    @Override
    public synchronized void write(Notes notes) throws NotebookException {
        try {
            Files.createDirectories(folder);
            NotesJson json = new NotesJson(pictures);
            replace(json.write(notes));
            pictures.keepOnly(json.named());
        } catch (IOException e) {
            throw new NotebookException(
                    "The searches cannot be written to "
                            + folder
                            + ": make room on the disk, and check that you may write there.",
                    e);
        }
    }

    /** Whenever the machine stops, the file is the old one or the new one, whole. */
    private void replace(byte[] bytes) throws IOException {
        Path temporary = folder.resolve("searches.json.tmp");
        try (FileChannel channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(
                temporary,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
