package semblance.engine;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.DecodeRequest.Frames;
import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.embed.SampleNeeds;
import semblance.media.FileStamp;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Sample;

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
 * Pictures and sounds of all sorts that come with the program, for calibrating networks. Reads at
 * most {@value #MOST} of a kind, spread over the folder, always the same ones: of each the first
 * sample.
 */
public final class SampleMedia {
    private static final Logger LOG = Logger.getLogger(SampleMedia.class.getName());
    private static final int MOST = 48;
    private static final int SHORT_SIDE = 256;

    private final Decoder decoder;
    private final Path folder;

    public SampleMedia(Decoder decoder, Path folder) {
        this.decoder = decoder;
        this.folder = folder;
    }

    /** Returns a word that changes when the files do; opens none of them. */
    public String identity(SampleNeeds needs) {
        StringBuilder names = new StringBuilder();
        for (Path file : files(kind(needs))) {
            names.append(folder.relativize(file)).append(' ').append(file.toFile().length());
        }
        return Integer.toHexString(names.toString().hashCode());
    }

    /** Reads samples; a file that cannot be read is left out. */
    public List<Sample> samples(SampleNeeds needs) {
        List<Sample> samples = new ArrayList<>();
        MediaKind kind = kind(needs);
        DecodeRequest request = request(needs);
        for (Path file : files(kind)) {
            try (SampleStream stream = decoder.open(media(file, kind), request)) {
                Sample first = stream.next();
                if (first != null) {
                    samples.add(first);
                }
            } catch (DecodeException | IOException unreadable) {
                LOG.log(Level.FINE, unreadable, () -> file + " is left out");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        return samples;
    }

    private static MediaKind kind(SampleNeeds needs) {
        return switch (needs) {
            case SampleNeeds.Pictures _ -> MediaKind.IMAGE;
            case SampleNeeds.Sounds _ -> MediaKind.AUDIO;
        };
    }

    private static DecodeRequest request(SampleNeeds needs) {
        return switch (needs) {
            case SampleNeeds.Pictures(_, var fidelity) ->
                    new DecodeRequest(
                            new DecodeRequest.Pictures(
                                    SHORT_SIDE, null, Frames.KEYFRAMES, fidelity),
                            null,
                            null);
            case SampleNeeds.Sounds(var rateHz, var window, var hop, var silence) ->
                    new DecodeRequest(
                            null, new DecodeRequest.Sounds(rateHz, window, hop, silence), null);
        };
    }

    private static MediaFile media(Path file, MediaKind kind) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new MediaFile(
                file,
                kind,
                new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant()));
    }

    private static boolean isOf(MediaKind kind, Path file) {
        return file.toString()
                .matches(
                        switch (kind) {
                            case IMAGE -> ".*\\.(jpg|png|webp|tiff|bmp)";
                            case AUDIO -> ".*\\.(mp3|ogg|opus|flac|m4a|wav)";
                            case VIDEO -> ".*\\.(mp4|mkv|webm)";
                        });
    }

    private List<Path> files(MediaKind kind) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> isOf(kind, file)).sorted().toList();
            List<Path> some = new ArrayList<>();
            int count = Math.min(MOST, files.size());
            for (int i = 0; i < count; i++) {
                some.add(files.get((int) ((long) i * files.size() / count)));
            }
            return some;
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }
}
