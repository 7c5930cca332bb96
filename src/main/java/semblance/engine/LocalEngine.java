package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.decode.SoundOnlyException;
import semblance.embed.EmbedException;
import semblance.embed.EmbeddedSample;
import semblance.embed.Embedder;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.Stage;
import semblance.media.TimeSpan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The engine in this process. Work runs on the caller's thread, so as many files are in work as
 * there are callers; it keeps no state between calls.
 */
public final class LocalEngine implements Engine {
    /**
     * A query's pictures and sounds beyond these add time and hardly any knowledge; they are taken
     * evenly.
     */
    private static final int QUERY_SAMPLES = 24;

    private final Decoder decoder;
    private final List<Embedder> embedders;
    private final KindReader kinds;

    /**
     * @param embedders closed with this engine
     */
    public LocalEngine(Decoder decoder, List<Embedder> embedders, KindReader kinds) {
        this.decoder = decoder;
        this.embedders = List.copyOf(embedders);
        this.kinds = kinds;
    }

    @Override
    public List<EmbeddingSpace> spaces(MediaKind kind) {
        return embeddersFor(kind).stream().map(Embedder::space).toList();
    }

    @Override
    public Analysis analyze(MediaFile file, List<EmbeddingSpace> spaces)
            throws AnalysisException, InterruptedException {
        Set<EmbeddingSpace> wanted = Set.copyOf(spaces);
        return analyze(file, embedder -> wanted.contains(embedder.space()), null, null);
    }

    @Override
    public List<EmbeddedSample> embed(QueryMedia query)
            throws AnalysisException, InterruptedException {
        List<EmbeddedSample> all =
                switch (query) {
                    case QueryMedia.OfFile(var path, var region, var span) -> {
                        Analysis analysis = analyze(identify(path), _ -> true, region, span);
                        QueryParts.check(analysis, region, span);
                        yield analysis.samples();
                    }
                    case QueryMedia.OfPicture(var picture, var region) -> {
                        SampleEmbedding pictures =
                                new SampleEmbedding(embeddersFor(MediaKind.IMAGE));
                        try {
                            pictures.add(region == null ? picture : picture.crop(region));
                        } catch (EmbedException e) {
                            throw failure(e);
                        }
                        yield finish(pictures);
                    }
                };
        return all.stream()
                .collect(Collectors.groupingBy(sample -> sample.embedding().space()))
                .values()
                .stream()
                .flatMap(samples -> evenly(samples).stream())
                .toList();
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
        embedders.forEach(Embedder::close);
    }

    private List<Embedder> embeddersFor(MediaKind kind) {
        return embedders.stream()
                .filter(embedder ->
                        switch (embedder.needs()) {
                            case SampleNeeds.Pictures _ -> kind != MediaKind.AUDIO;
                            case SampleNeeds.Sounds _ -> kind != MediaKind.IMAGE;
                        })
                .toList();
    }

    private Analysis analyze(
            MediaFile file,
            Predicate<Embedder> wanted,
            @Nullable Region region,
            @Nullable TimeSpan span)
            throws AnalysisException, InterruptedException {
        try {
            return decodeAndEmbed(file, wanted, region, span);
        } catch (SoundOnlyException _) {
            MediaFile sound = new MediaFile(file.path(), MediaKind.AUDIO, file.stamp());
            try {
                return decodeAndEmbed(sound, wanted, region, span);
            } catch (SoundOnlyException e) {
                throw DecodedView.failure(e);
            }
        }
    }

    private Analysis decodeAndEmbed(
            MediaFile file,
            Predicate<Embedder> wanted,
            @Nullable Region region,
            @Nullable TimeSpan span)
            throws AnalysisException, SoundOnlyException, InterruptedException {
        List<Embedder> chosen = embeddersFor(file.kind()).stream().filter(wanted).toList();
        List<EmbeddedSample> samples = new ArrayList<>();
        MediaFacts facts = null;
        Thumbnail thumbnail = new Thumbnail();
        for (DecodePass pass : DecodePass.of(file.kind(), chosen, region, span)) {
            SampleEmbedding embedding = new SampleEmbedding(pass.embedders());
            try (SampleStream stream = decoder.open(file, pass.request())) {
                facts = facts == null ? stream.facts() : facts;
                for (var sample = stream.next(); sample != null; sample = stream.next()) {
                    if (sample instanceof Picture picture) {
                        thumbnail.offer(picture);
                    }
                    embedding.add(sample);
                }
            } catch (SoundOnlyException e) {
                throw e;
            } catch (DecodeException e) {
                // A film with a broken sound track is still a film.
                if (!pass.optional()) {
                    throw DecodedView.failure(e);
                }
            } catch (EmbedException e) {
                throw failure(e);
            }
            samples.addAll(finish(embedding));
        }
        return new Analysis(
                file.kind(), facts == null ? MediaFacts.NONE : facts, thumbnail.picture(), samples);
    }

    private static List<EmbeddedSample> finish(SampleEmbedding embedding) throws AnalysisException {
        try {
            return embedding.finish();
        } catch (EmbedException e) {
            throw failure(e);
        }
    }

    private static AnalysisException failure(EmbedException problem) {
        return new AnalysisException(Stage.EMBED, String.valueOf(problem.getMessage()), problem);
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
