package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Label;
import semblance.media.FileStamp;
import semblance.fingerprint.Probe;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * An engine whose "pictures" are small files: a GIF signature and then the angle, in degrees, of
 * their vector in a plane; several angles are the moments of one file. Behind an angle may follow
 * what is seen ("+beach+night", for joint spaces), what a classifier calls it ("=golden_retriever",
 * for {@link #CLASSES}) and a model that fails with it ("!fake-new"). "broken" fails, "bug" throws,
 * "slow" waits for {@link #release}, "growing" is written to while it is read. Its sounds are
 * {@link FakeSounds}.
 */
public final class FakeEngine implements Engine {
    /** The space of the two-dimensional vectors. */
    public static final EmbeddingSpace LOOK = new EmbeddingSpace("fake-look", "none", "1", 2);

    /** A space whose model names classes. */
    public static final EmbeddingSpace CLASSES = new EmbeddingSpace("fake-classes", "none", "1", 2);

    private static final String SIGNATURE = "GIF89a";

    private final ConcurrentLinkedQueue<Path> analyzed = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch slowBegan = new CountDownLatch(1);
    private final List<EmbeddingSpace> spaces;
    private final Set<EmbeddingSpace> goneModels = ConcurrentHashMap.newKeySet();
    private final Set<String> brokenModels = ConcurrentHashMap.newKeySet();
    private final List<String> prepared = new CopyOnWriteArrayList<>();

    public FakeEngine() {
        this(List.of(LOOK));
    }

    /**
     * @param spaces best first
     */
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

    /** From now on a model cannot be loaded. */
    public void breakModel(String modelId) {
        brokenModels.add(modelId);
    }

    /** From now on a model goes just before a file is analysed; or it does so no more. */
    public void setGoing(EmbeddingSpace space, boolean goes) {
        if (goes) {
            goneModels.add(space);
        } else {
            goneModels.remove(space);
        }
    }

    /** Returns the models that were loaded so far, in order. */
    public List<String> prepared() {
        return List.copyOf(prepared);
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
        return spaces.stream()
                .filter(space -> FakeSounds.isOfSounds(space) == (kind == MediaKind.AUDIO))
                .toList();
    }

    @Override
    public List<EmbeddingSpace> defaultSpaces(MediaKind kind) {
        List<EmbeddingSpace> all = spaces(kind);
        List<EmbeddingSpace> chosen = new ArrayList<>(all.subList(0, Math.min(1, all.size())));
        if (chosen.stream().noneMatch(FakeConcepts::isJoint)) {
            all.stream().filter(FakeConcepts::isJoint).limit(1).forEach(chosen::add);
        }
        return chosen;
    }

    @Override
    public List<EmbeddingSpace> textSpaces() {
        return spaces.stream().filter(FakeConcepts::isJoint).toList();
    }

    @Override
    public void prepare(Collection<EmbeddingSpace> wanted, Consumer<String> step)
            throws ModelException {
        for (EmbeddingSpace space : wanted) {
            step.accept("Preparing " + space.modelId());
            requireWhole(space);
            prepared.add(space.modelId());
        }
    }

    private void requireWhole(EmbeddingSpace space) throws ModelException {
        if (brokenModels.contains(space.modelId())) {
            throw new ModelException(
                    "The model " + space.modelId() + " is damaged: install it again.");
        }
    }

    @Override
    public Analysis analyze(MediaFile file, List<EmbeddingSpace> asked, boolean fingerprint)
            throws AnalysisException, InterruptedException {
        analyzed.add(file.path());
        List<EmbeddingSpace> wanted =
                asked.stream().filter(space -> !goneModels.contains(space)).toList();
        String content = content(file.path());
        if (file.kind() == MediaKind.AUDIO) {
            return FakeSounds.analysis(content, wanted);
        }
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

    private static Analysis analysis(String content, List<EmbeddingSpace> wanted)
            throws AnalysisException {
        List<EmbeddedSample> samples = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (EmbeddingSpace space : wanted) {
            if (content.contains("!" + space.modelId())) {
                throw new AnalysisException(Stage.EMBED, "The model cannot read it.");
            }
            samples.addAll(samples(content, space));
            if (space.equals(CLASSES) && content.contains("=")) {
                String words = content.substring(content.indexOf('=') + 1);
                for (String name : words.split("=", -1)) {
                    labels.add(new Label(name.replace('_', ' '), 0.9f));
                }
            }
        }
        return new Analysis(
                MediaKind.IMAGE,
                MediaFacts.NONE,
                new Picture(1, 1, new byte[3], null),
                Set.copyOf(wanted),
                samples,
                labels,
                null);
    }

    @Override
    public Probe probe(QueryMedia query) {
        return new Probe(List.of());
    }

    private static List<EmbeddedSample> samples(String content, EmbeddingSpace space) {
        List<EmbeddedSample> samples = new ArrayList<>();
        String[] moments = content.split(" ", -1);
        for (int i = 0; i < moments.length; i++) {
            String moment = moments[i];
            @Nullable TimeSpan span = moments.length == 1 ? null : TimeSpan.ofSeconds(i, i + 1);
            samples.add(
                    new EmbeddedSample(
                            span,
                            FakeConcepts.isJoint(space)
                                    ? FakeConcepts.picture(moment, space)
                                    : atAngle(moment.split("[+=!]", 2)[0], space)));
        }
        return samples;
    }

    private static Embedding atAngle(String degrees, EmbeddingSpace space) {
        double angle = Math.toRadians(Double.parseDouble(degrees));
        float[] vector = {(float) Math.cos(angle), (float) Math.sin(angle)};
        return Embedding.ofDirection(space, vector);
    }

    @Override
    public List<EmbeddedSample> embed(QueryMedia query, List<EmbeddingSpace> wanted)
            throws AnalysisException {
        if (!(query instanceof QueryMedia.OfFile(var file, _, _))) {
            throw new AnalysisException(Stage.DECODE, "Only files.");
        }
        List<EmbeddedSample> samples = new ArrayList<>();
        for (EmbeddingSpace space : wanted) {
            samples.addAll(samples(content(file), space));
        }
        return samples;
    }

    @Override
    public List<Embedding> embedTexts(List<String> texts, EmbeddingSpace space)
            throws ModelException {
        requireWhole(space);
        return texts.stream().map(text -> FakeConcepts.text(text, space)).toList();
    }

    @Override
    public List<RawSample> raw(MediaFile file, EmbeddingSpace space) throws AnalysisException {
        return analysis(content(file.path()), List.of(space)).samples().stream()
                .map(sample -> new RawSample(sample.span(), twice(sample.embedding())))
                .toList();
    }

    @Override
    public List<float[]> rawTexts(List<String> texts, EmbeddingSpace space) throws ModelException {
        return embedTexts(texts, space).stream().map(FakeEngine::twice).toList();
    }

    private static float[] twice(Embedding embedding) {
        float[] raw = embedding.vector().clone();
        for (int i = 0; i < raw.length; i++) {
            raw[i] *= 2;
        }
        return raw;
    }

    @Override
    public MediaView open(MediaFile file, ViewRequest request) throws AnalysisException {
        throw new AnalysisException(Stage.DECODE, "Nothing to see.");
    }

    @Override
    public MediaFile identify(Path file) throws AnalysisException {
        if (!Files.exists(file)) {
            throw new AnalysisException(Stage.READ, "There is no file " + file + ".");
        }
        try {
            FileStamp stamp =
                    new FileStamp(Files.size(file), Files.getLastModifiedTime(file).toInstant());
            boolean isSound = Files.readString(file).startsWith(FakeSounds.SIGNATURE);
            MediaKind kind = isSound ? MediaKind.AUDIO : MediaKind.IMAGE;
            return new MediaFile(file.toAbsolutePath(), kind, stamp);
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
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            boolean isSound = all.startsWith(FakeSounds.SIGNATURE);
            return all.substring((isSound ? FakeSounds.SIGNATURE : SIGNATURE).length());
        } catch (IOException e) {
            throw new AnalysisException(Stage.READ, "It cannot be read.", e);
        }
    }
}
