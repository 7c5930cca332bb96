package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.QueryMedia;
import semblance.media.Stage;
import semblance.media.TimeSpan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * An engine whose "pictures" are small files: a GIF signature and then the angle, in degrees, of
 * their vector in a plane; several angles are the moments of one file. "broken" fails, "bug"
 * throws, "slow" waits for {@link #release}, "growing" is written to while it is read.
 */
public final class FakeEngine implements Engine {
    /** The space of the two-dimensional vectors. */
    public static final EmbeddingSpace LOOK = new EmbeddingSpace("fake-look", "none", "1", 2);

    private static final String SIGNATURE = "GIF89a";

    private final ConcurrentLinkedQueue<Path> analyzed = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch slowBegan = new CountDownLatch(1);
    private final List<EmbeddingSpace> spaces;

    public FakeEngine() {
        this(List.of(LOOK));
    }

    public FakeEngine(List<EmbeddingSpace> spaces) {
        this.spaces = List.copyOf(spaces);
    }

    /** Writes a file whose vectors stand at the angles. */
    public static Path write(Path file, String angles) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, SIGNATURE + angles);
    }

    /** Returns the files that were analysed so far. */
    public List<Path> analyzed() {
        return List.copyOf(analyzed);
    }

    /** Waits until a "slow" file is in work. */
    public void awaitSlow() throws InterruptedException {
        slowBegan.await();
    }

    public void release() {
        released.countDown();
    }

    @Override
    public List<EmbeddingSpace> spaces(MediaKind kind) {
        return spaces;
    }

    @Override
    public Analysis analyze(MediaFile file, List<EmbeddingSpace> wanted)
            throws AnalysisException, InterruptedException {
        analyzed.add(file.path());
        String content = content(file.path());
        return switch (content) {
            case "broken" -> throw new AnalysisException(Stage.DECODE, "It is broken.");
            case "bug" -> throw new IllegalStateException("a bug");
            case "slow" -> {
                slowBegan.countDown();
                released.await();
                yield analysis("0", wanted);
            }
            case "growing" -> {
                grow(file.path());
                yield analysis("0", wanted);
            }
            default -> analysis(content, wanted);
        };
    }

    /** Ends the file as one with an angle. */
    private static void grow(Path file) throws AnalysisException {
        try {
            write(file, "120");
        } catch (IOException e) {
            throw new AnalysisException(Stage.READ, "It cannot be written.", e);
        }
    }

    private static Analysis analysis(String angles, List<EmbeddingSpace> wanted) {
        List<EmbeddedSample> samples = new ArrayList<>();
        for (EmbeddingSpace space : wanted) {
            samples.addAll(samples(angles, space));
        }
        return new Analysis(
                MediaKind.IMAGE, MediaFacts.NONE, new Picture(1, 1, new byte[3], null), samples);
    }

    private static List<EmbeddedSample> samples(String angles, EmbeddingSpace space) {
        List<EmbeddedSample> samples = new ArrayList<>();
        String[] words = angles.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            double angle = Math.toRadians(Double.parseDouble(words[i]));
            float[] vector = {(float) Math.cos(angle), (float) Math.sin(angle)};
            @Nullable TimeSpan span = words.length == 1 ? null : TimeSpan.ofSeconds(i, i + 1);
            samples.add(new EmbeddedSample(span, Embedding.ofDirection(space, vector)));
        }
        return samples;
    }

    @Override
    public List<EmbeddedSample> embed(QueryMedia query) throws AnalysisException {
        if (!(query instanceof QueryMedia.OfFile(var file, _, _))) {
            throw new AnalysisException(Stage.DECODE, "Only files.");
        }
        if (!Files.exists(file)) {
            throw new AnalysisException(Stage.READ, "There is no file " + file + ".");
        }
        List<EmbeddedSample> samples = new ArrayList<>();
        for (EmbeddingSpace space : spaces) {
            samples.addAll(samples(content(file), space));
        }
        return samples;
    }

    @Override
    public MediaView open(MediaFile file, ViewRequest request) throws AnalysisException {
        throw new AnalysisException(Stage.DECODE, "Nothing to see.");
    }

    @Override
    public MediaFile identify(Path file) throws AnalysisException {
        try {
            FileStamp stamp =
                    new FileStamp(Files.size(file), Files.getLastModifiedTime(file).toInstant());
            return new MediaFile(file.toAbsolutePath(), MediaKind.IMAGE, stamp);
        } catch (IOException e) {
            throw new AnalysisException(Stage.READ, "It cannot be read.", e);
        }
    }

    @Override
    public void close() {
        release();
    }

    private static String content(Path file) throws AnalysisException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .substring(SIGNATURE.length());
        } catch (IOException e) {
            throw new AnalysisException(Stage.READ, "It cannot be read.", e);
        }
    }
}
