package semblance.engine;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.DecodeRequest.Frames;
import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.media.Fidelity;
import semblance.media.FileStamp;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Pictures of all sorts that come with the program, for calibrating networks. Reads at most {@value
 * #MOST}, spread over the folder, always the same ones.
 */
public final class SamplePictures {
    private static final Logger LOG = Logger.getLogger(SamplePictures.class.getName());
    private static final int MOST = 48;
    private static final int SHORT_SIDE = 256;

    private final Decoder decoder;
    private final Path folder;

    public SamplePictures(Decoder decoder, Path folder) {
        this.decoder = decoder;
        this.folder = folder;
    }

    /** Returns a word that changes when the files do; opens none of them. */
    public String identity() {
        StringBuilder names = new StringBuilder();
        for (Path file : files()) {
            names.append(folder.relativize(file)).append(' ').append(file.toFile().length());
        }
        return Integer.toHexString(names.toString().hashCode());
    }

    /** Reads the pictures; one that cannot be read is left out. */
    public List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        var wanted =
                new DecodeRequest.Pictures(SHORT_SIDE, null, Frames.KEYFRAMES, Fidelity.FAITHFUL);
        for (Path file : files()) {
            try (SampleStream stream =
                    decoder.open(media(file), new DecodeRequest(wanted, null, null))) {
                if (stream.next() instanceof Picture picture) {
                    pictures.add(picture);
                }
            } catch (DecodeException | IOException unreadable) {
                LOG.log(Level.FINE, unreadable, () -> file + " is left out");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        return pictures;
    }

    private static MediaFile media(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new MediaFile(
                file,
                MediaKind.IMAGE,
                new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant()));
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> pictures =
                    all.filter(file -> file.toString().matches(".*\\.(jpg|png|webp|tiff|bmp)"))
                            .sorted()
                            .toList();
            List<Path> some = new ArrayList<>();
            int count = Math.min(MOST, pictures.size());
            for (int i = 0; i < count; i++) {
                some.add(pictures.get((int) ((long) i * pictures.size() / count)));
            }
            return some;
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }
}
