package semblance.engine;

import semblance.decode.DecodeException;
import semblance.decode.Decoder;
import semblance.embed.EmbedException;
import semblance.embed.EmbeddedSample;
import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.embed.TextEmbedder;
import semblance.fingerprint.Fingerprinter;
import semblance.fingerprint.Probe;
import semblance.media.FileStamp;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.Sample;
import semblance.media.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The engine in this process. Work runs on the caller's thread, so as many files are in work as
 * there are callers; between calls it keeps only its embedders, which may be exchanged at any time.
 */
public final class LocalEngine implements Engine {
    /**
     * A query's pictures and sounds beyond these add time and hardly any knowledge; they are taken
     * evenly.
     */
    private static final int QUERY_SAMPLES = 24;

    private static final String EXCHANGED =
            "The models were changed while this search was at work: search again.";

    private final FilePasses passes;
    private final Decoder decoder;
    private final EmbeddersInUse embedders;
    private final KindReader kinds;

    /**
     * @param embedders closed with this engine, or when they are exchanged; the best first: a
     *     person's own choice, then by what is thought of the models, what is built in last
     */
    public LocalEngine(Decoder decoder, List<Embedder> embedders, KindReader kinds) {
        this.passes = new FilePasses(decoder);
        this.decoder = decoder;
        this.embedders = new EmbeddersInUse(embedders);
        this.kinds = kinds;
    }

    /**
     * Uses other embedders from now on. Calls that are at work end with those that they began with;
     * what is not used any more is closed after its last call. Never waits for a call.
     *
     * @param next the best first; an embedder that is to stay is the same object as before
     */
    public void exchange(List<Embedder> next) {
        embedders.exchange(next);
    }

    @Override
    public List<EmbeddingSpace> spaces(MediaKind kind) {
        return spaces(FilePasses.takers(embedders.now(), kind));
    }

    @Override
    public List<EmbeddingSpace> defaultSpaces(MediaKind kind) {
        List<Embedder> takers = FilePasses.takers(embedders.now(), kind);
        List<Embedder> chosen = new ArrayList<>();
        chosen.addAll(best(takers, embedder -> embedder.needs() instanceof SampleNeeds.Pictures));
        chosen.addAll(best(takers, embedder -> embedder.needs() instanceof SampleNeeds.Sounds));
        return spaces(chosen);
    }

    /** Returns the best of some embedders and, if it understands no words, the best that does. */
    private static List<Embedder> best(List<Embedder> embedders, Predicate<Embedder> among) {
        List<Embedder> best = new ArrayList<>();
        for (Embedder embedder : embedders) {
            boolean isFirst = best.isEmpty();
            boolean bringsWords =
                    embedder instanceof TextEmbedder
                            && best.stream().noneMatch(TextEmbedder.class::isInstance);
            if (among.test(embedder) && (isFirst || bringsWords)) {
                best.add(embedder);
            }
        }
        return best;
    }

    @Override
    public List<EmbeddingSpace> textSpaces() {
        return spaces(embedders.now().stream().filter(TextEmbedder.class::isInstance).toList());
    }

    private static List<EmbeddingSpace> spaces(List<Embedder> embedders) {
        return embedders.stream().map(Embedder::space).toList();
    }

    @Override
    public void prepare(Collection<EmbeddingSpace> spaces, Consumer<String> step)
            throws ModelException, InterruptedException {
        try (EmbeddersInUse.Call call = call(spaces)) {
            for (Embedder embedder : call.embedders()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                embedder.prepare(step);
            }
        } catch (EmbedException e) {
            throw broken(e);
        }
    }

    @Override
    public Analysis analyze(MediaFile file, List<EmbeddingSpace> spaces, boolean fingerprint)
            throws AnalysisException, InterruptedException {
        SampleUse.Reader reader = new SampleUse.Reader();
        Fingerprinter listener = fingerprint ? new Fingerprinter() : null;
        try (EmbeddersInUse.Call call = call(spaces)) {
            FilePasses.Result result =
                    passes.run(
                            file,
                            call.embedders(),
                            null,
                            null,
                            reader,
                            listener == null ? null : listener::add);
            return new Analysis(
                    result.kind(),
                    result.facts(),
                    result.thumbnail(),
                    Set.copyOf(spaces(call.embedders())),
                    reader.samples(),
                    reader.labels().chosen(),
                    listener == null || result.kind() == MediaKind.IMAGE
                            ? null
                            : listener.finish());
        }
    }

    @Override
    public Probe probe(QueryMedia query) throws AnalysisException, InterruptedException {
        Probe.Maker maker = new Probe.Maker();
        if (query instanceof QueryMedia.OfFile(var path, _, var span)) {
            MediaFile file = identify(path);
            if (file.kind() != MediaKind.IMAGE) {
                passes.listen(file, span, maker::add);
            }
        }
        return maker.finish();
    }

    @Override
    public List<EmbeddedSample> embed(QueryMedia query, List<EmbeddingSpace> spaces)
            throws AnalysisException, InterruptedException {
        List<EmbeddedSample> all = new ArrayList<>();
        SampleUse use = SampleUse.embedInto(all);
        try (EmbeddersInUse.Call call = call(spaces)) {
            List<Embedder> used = call.embedders();
            if (used.size() < Set.copyOf(spaces).size()) {
                throw new AnalysisException(Stage.EMBED, EXCHANGED);
            }
            switch (query) {
                case QueryMedia.OfFile(var path, var region, var span) ->
                        QueryParts.check(
                                passes.run(identify(path), used, region, span, use), region, span);
                case QueryMedia.OfPicture(var picture, var region) -> {
                    List<Sample> pictures =
                            List.of(region == null ? picture : picture.crop(region));
                    for (Embedder embedder : FilePasses.takers(used, MediaKind.IMAGE)) {
                        use.of(embedder, pictures);
                    }
                }
            }
        } catch (EmbedException e) {
            throw FilePasses.failure(e);
        }
        return all.stream()
                .collect(Collectors.groupingBy(sample -> sample.embedding().space()))
                .values()
                .stream()
                .flatMap(samples -> evenly(samples).stream())
                .toList();
    }

    @Override
    public List<RawSample> raw(MediaFile file, EmbeddingSpace space)
            throws AnalysisException, InterruptedException {
        List<RawSample> samples = new ArrayList<>();
        try (EmbeddersInUse.Call call = call(List.of(space))) {
            var _ = passes.run(file, call.embedders(), null, null, SampleUse.rawInto(samples));
        }
        return samples;
    }

    @Override
    public List<Embedding> embedTexts(List<String> texts, EmbeddingSpace space)
            throws ModelException {
        try (EmbeddersInUse.Call call = call(List.of(space))) {
            return reader(call, space).embedTexts(texts);
        } catch (EmbedException e) {
            throw broken(e);
        }
    }

    @Override
    public List<float[]> rawTexts(List<String> texts, EmbeddingSpace space) throws ModelException {
        try (EmbeddersInUse.Call call = call(List.of(space))) {
            return reader(call, space).rawTexts(texts);
        } catch (EmbedException e) {
            throw broken(e);
        }
    }

    @Override
    public MediaView open(MediaFile file, ViewRequest request) throws AnalysisException {
        try {
            return new DecodedView(decoder.open(file, DecodedView.request(file.kind(), request)));
        } catch (DecodeException e) {
            throw DecodedView.failure(e);
        }
    }

    @Override
    public MediaFile identify(Path path) throws AnalysisException {
        Path file = path.toAbsolutePath().normalize();
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new AnalysisException(
                        Stage.READ, file + " is a folder; name a picture, sound or video.");
            }
            Optional<MediaKind> kind =
                    attributes.isRegularFile() ? kinds.kindOf(file) : Optional.empty();
            FileStamp stamp =
                    new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
            return new MediaFile(
                    file,
                    kind.orElseThrow(() ->
                            new AnalysisException(
                                    Stage.READ,
                                    file
                                            + " is not a picture, sound or video that Semblance can read.")),
                    stamp);
        } catch (NoSuchFileException e) {
            throw new AnalysisException(Stage.READ, "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new AnalysisException(
                    Stage.READ, file + " cannot be read: check that you may open it.", e);
        }
    }

    @Override
    public void close() {
        embedders.exchange(List.of());
    }

    private EmbeddersInUse.Call call(Collection<EmbeddingSpace> spaces) {
        Set<EmbeddingSpace> wanted = Set.copyOf(spaces);
        return embedders.call(embedder -> wanted.contains(embedder.space()));
    }

    private static TextEmbedder reader(EmbeddersInUse.Call call, EmbeddingSpace space)
            throws ModelException {
        for (Embedder embedder : call.embedders()) {
            if (embedder instanceof TextEmbedder reader) {
                return reader;
            }
            throw new IllegalArgumentException(space + " is no space of words");
        }
        throw new ModelException(EXCHANGED);
    }

    private static ModelException broken(EmbedException problem) {
        return new ModelException(String.valueOf(problem.getMessage()), problem);
    }

    private static List<EmbeddedSample> evenly(List<EmbeddedSample> samples) {
        int count = Math.min(samples.size(), QUERY_SAMPLES);
        List<EmbeddedSample> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            some.add(samples.get((int) ((long) i * samples.size() / count)));
        }
        return some;
    }
}
