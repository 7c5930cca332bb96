package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.decode.SoundOnlyException;
import semblance.embed.EmbedException;
import semblance.embed.Embedder;
import semblance.embed.SampleNeeds;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Region;
import semblance.media.Sound;
import semblance.media.Stage;
import semblance.media.TimeSpan;

import java.util.List;
import java.util.function.Consumer;

/** Decodes a file, as often as its embedders need, and shows them the samples. */
record FilePasses(Decoder decoder) {
    /** What a file is, besides its samples. */
    record Result(MediaKind kind, MediaFacts facts, @Nullable Picture thumbnail) {}

    /** Returns those of some embedders that take samples of files of a kind. */
    static List<Embedder> takers(List<Embedder> embedders, MediaKind kind) {
        return embedders.stream()
                .filter(embedder ->
                        switch (embedder.needs()) {
                            case SampleNeeds.Pictures _ -> kind != MediaKind.AUDIO;
                            case SampleNeeds.Sounds _ -> kind != MediaKind.IMAGE;
                        })
                .toList();
    }

    /**
     * @param embedders those that do not take samples of the file's kind are left out
     */
    Result run(
            MediaFile file,
            List<Embedder> embedders,
            @Nullable Region region,
            @Nullable TimeSpan span,
            SampleUse use)
            throws AnalysisException, InterruptedException {
        return run(file, embedders, region, span, use, null);
    }

    /**
     * @param embedders those that do not take samples of the file's kind are left out
     * @param listener given the whole sound of the file or of the span, piece by piece, at the rate
     *     of fingerprints; null if nobody listens
     */
    Result run(
            MediaFile file,
            List<Embedder> embedders,
            @Nullable Region region,
            @Nullable TimeSpan span,
            SampleUse use,
            @Nullable Consumer<Sound> listener)
            throws AnalysisException, InterruptedException {
        try {
            return decode(file, embedders, region, span, use, listener);
        } catch (SoundOnlyException _) {
            MediaFile sound = new MediaFile(file.path(), MediaKind.AUDIO, file.stamp());
            try {
                return decode(sound, embedders, region, span, use, listener);
            } catch (SoundOnlyException e) {
                throw DecodedView.failure(e);
            }
        }
    }

    private Result decode(
            MediaFile file,
            List<Embedder> embedders,
            @Nullable Region region,
            @Nullable TimeSpan span,
            SampleUse use,
            @Nullable Consumer<Sound> listener)
            throws AnalysisException, SoundOnlyException, InterruptedException {
        MediaFacts facts = null;
        Thumbnail thumbnail = new Thumbnail();
        List<Embedder> chosen = takers(embedders, file.kind());
        for (DecodePass pass :
                DecodePass.of(file.kind(), chosen, region, span, listener != null)) {
            SampleBatches batches = new SampleBatches(pass.embedders(), use);
            try (SampleStream stream = decoder.open(file, pass.request())) {
                facts = facts == null ? stream.facts() : facts;
                for (var sample = stream.next(); sample != null; sample = stream.next()) {
                    if (sample instanceof Picture picture) {
                        thumbnail.offer(picture);
                    }
                    if (!pass.listens()) {
                        batches.add(sample);
                    } else if (listener != null && sample instanceof Sound sound) {
                        listener.accept(sound);
                    }
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
            try {
                batches.finish();
            } catch (EmbedException e) {
                throw failure(e);
            }
        }
        return new Result(
                file.kind(), facts == null ? MediaFacts.NONE : facts, thumbnail.picture());
    }

    /**
     * Gives the whole sound of a file or of a span of it to {@code listener}, as far as it can be
     * decoded; nothing if it has none.
     */
    void listen(MediaFile file, @Nullable TimeSpan span, Consumer<Sound> listener)
            throws AnalysisException, InterruptedException {
        DecodePass pass = DecodePass.listening(file.kind(), span);
        try (SampleStream stream = decoder.open(file, pass.request())) {
            for (var sample = stream.next(); sample != null; sample = stream.next()) {
                if (sample instanceof Sound sound) {
                    listener.accept(sound);
                }
            }
        } catch (DecodeException e) {
            if (!pass.optional()) {
                throw DecodedView.failure(e);
            }
        }
    }

    static AnalysisException failure(EmbedException problem) {
        return new AnalysisException(Stage.EMBED, String.valueOf(problem.getMessage()), problem);
    }
}
