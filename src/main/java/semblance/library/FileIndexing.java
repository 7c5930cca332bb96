package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;
import semblance.engine.Analysis;
import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.engine.ModelException;
import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Fingerprinter;
import semblance.index.CatalogFile;
import semblance.index.FileState;
import semblance.index.IndexEntry;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.ContentId;
import semblance.media.ErrorCode;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Stage;
import semblance.scan.ContentHasher;
import semblance.scan.FirstLook;
import semblance.scan.UnreadableReason;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Brings single files into the library. Safe for use by many threads. */
final class FileIndexing {
    private static final int LOCKS = 64;

    private final Store store;
    private final Engine engine;
    private final ThumbnailCache thumbnails;
    private final Commits commits;
    private final Set<String> models;
    private final Preparation preparation;
    private final Consumer<ContentId> onMoved;

    /**
     * Two copies that are in work at once share a lock, so that the second finds what the first
     * embedded.
     */
    private final List<Object> contentLocks = Stream.generate(Object::new).limit(LOCKS).toList();

    /**
     * Files whose place another content has taken in this run. Where two files were swapped, each
     * content has no file between the two changes; its vectors are still there.
     */
    private final ConcurrentMap<ContentId, CatalogFile.Indexed> displaced =
            new ConcurrentHashMap<>();

    /**
     * @param onMoved told of contents that were found under a new name
     */
    FileIndexing(
            Store store,
            Engine engine,
            ThumbnailCache thumbnails,
            Commits commits,
            Set<String> models,
            Preparation preparation,
            Consumer<ContentId> onMoved) {
        this.store = store;
        this.engine = engine;
        this.thumbnails = thumbnails;
        this.commits = commits;
        this.models = models;
        this.preparation = preparation;
        this.onMoved = onMoved;
    }

    /** Returns what became of the file; empty if it is no media file. */
    Optional<FileOutcome> index(Survey.Work work)
            throws StoreException, ModelException, InterruptedException {
        return switch (FirstLook.at(work.file())) {
            case FirstLook.NotMedia _ -> {
                if (work.known() != null) {
                    commits.change(() -> store.catalog().remove(work.key()));
                }
                yield Optional.empty();
            }
            case FirstLook.Unreadable(String reason) ->
                    Optional.of(failed(work, null, Stage.SCAN, reason));
            case FirstLook.Media(MediaKind kind) -> Optional.of(index(work, kind));
        };
    }

    private FileOutcome index(Survey.Work work, MediaKind kind)
            throws StoreException, ModelException, InterruptedException {
        Path path = work.file().path();
        FileStamp stamp = work.file().stamp();
        ContentId content;
        try {
            content = ContentHasher.of(path, stamp);
        } catch (NoSuchFileException _) {
            return failed(
                    work, kind, Stage.READ, "The file was moved or removed while it was indexed.");
        } catch (IOException e) {
            return failed(work, kind, Stage.READ, UnreadableReason.of(e));
        }
        synchronized (contentLocks.get(Math.floorMod(content.hashCode(), LOCKS))) {
            try {
                return index(work, new MediaFile(path, kind, stamp), content);
            } catch (AnalysisException e) {
                return failed(work, content, kind, e.stage(), String.valueOf(e.getMessage()));
            } catch (OutOfMemoryError _) {
                String reason = "There was not enough memory for this file.";
                return failed(work, content, kind, Stage.DECODE, reason);
            } catch (RuntimeException e) {
                String reason =
                        "Semblance met a bug of its own with this file (code "
                                + ErrorCode.of(e)
                                + "); please report it.";
                return failed(work, content, kind, Stage.EMBED, reason);
            }
        }
    }

    private FileOutcome index(Survey.Work work, MediaFile file, ContentId content)
            throws AnalysisException, StoreException, ModelException, InterruptedException {
        List<CatalogFile.Indexed> same = filesWith(content);
        Set<String> have = new HashSet<>();
        same.forEach(copy -> have.addAll(copy.spaces()));
        List<EmbeddingSpace> missing =
                Survey.wantedSpaces(engine, file.kind(), models).stream()
                        .filter(space -> !have.contains(space.key()))
                        .toList();
        boolean unheard = Survey.wantsFingerprint(file.kind()) && !have.contains(Fingerprinter.KEY);
        if (missing.isEmpty() && !unheard && !same.isEmpty()) {
            CatalogFile.Indexed first = same.getFirst();
            MediaFacts facts = FileLabels.with(first.facts(), List.of(), same);
            commits.change(() -> put(work, first.kind(), content, facts, have));
            if (hadContent(work.known(), content)) {
                return new FileOutcome.Unchanged(file.path());
            }
            onMoved.accept(content);
            return new FileOutcome.Moved(file.path());
        }
        preparation.ensure(missing);
        Analysis analysis = engine.analyze(file, missing, unheard);
        try {
            // Vectors of other bytes must never stand under this content's identity.
            ContentHasher.requireUnchanged(file.path(), file.stamp());
        } catch (IOException e) {
            throw new AnalysisException(Stage.READ, UnreadableReason.of(e), e);
        }
        // What a model has not seen, because it went meanwhile, must not count as covered by it.
        analysis.spaces().forEach(space -> have.add(space.key()));
        Fingerprint fingerprint = analysis.fingerprint();
        if (fingerprint != null) {
            have.add(Fingerprinter.KEY);
        }
        cacheThumbnail(content, analysis.thumbnail());
        commits.change(() -> {
            for (EmbeddingSpace space : analysis.spaces()) {
                List<EmbeddedSample> samples = new ArrayList<>(analysis.samples());
                samples.removeIf(sample -> !sample.embedding().space().equals(space));
                if (!samples.isEmpty()) {
                    store.vectors(space).put(new IndexEntry(content, samples));
                }
            }
            if (fingerprint != null && fingerprint.size() > 0) {
                store.fingerprints().put(content, fingerprint);
            }
            MediaFacts facts = FileLabels.with(analysis.facts(), analysis.labels(), same);
            put(work, analysis.kind(), content, coloured(facts, analysis.thumbnail(), have), have);
        });
        return new FileOutcome.Indexed(file.path());
    }

    /**
     * Returns what is known of a content: by the files that have it, or by the last that had it
     * when this run began. The second is looked up last, because it is written first.
     */
    private List<CatalogFile.Indexed> filesWith(ContentId content) throws StoreException {
        List<CatalogFile.Indexed> files = store.catalog().withContent(content);
        if (!files.isEmpty()) {
            return files;
        }
        CatalogFile.Indexed before = displaced.get(content);
        return before == null ? List.of() : List.of(before);
    }

    private void put(
            Survey.Work work,
            MediaKind kind,
            ContentId content,
            MediaFacts facts,
            Set<String> spaces)
            throws StoreException {
        if (work.known() instanceof FileState.Indexed known
                && !known.content().equals(content)
                && store.catalog().find(work.key()).orElse(null)
                        instanceof CatalogFile.Indexed before) {
            displaced.put(before.content(), before);
        }
        store.catalog()
                .put(
                        new CatalogFile.Indexed(
                                work.key(), work.file().stamp(), kind, content, facts, spaces));
    }

    private void cacheThumbnail(ContentId content, @Nullable Picture thumbnail) {
        if (thumbnail != null) {
            try {
                thumbnails.put(content, thumbnail);
            } catch (IOException _) {
                // The file is as good as any without its small picture; a full disk shows at the
                // next commit.
                return;
            }
        }
    }

    /** Names the picture's colour while it is at hand; without it the end of the run does. */
    private static MediaFacts coloured(
            MediaFacts facts, @Nullable Picture picture, Set<String> have) {
        if (picture == null) {
            have.remove(DominantColour.KEY);
            return facts;
        }
        have.add(DominantColour.KEY);
        return facts.withTag(MediaFacts.COLOUR, DominantColour.of(picture).word());
    }

    private static boolean hadContent(@Nullable FileState known, ContentId content) {
        return known instanceof FileState.Indexed indexed && indexed.content().equals(content);
    }

    /**
     * A file that other models know stays findable by them when a further model fails with it: the
     * failure is told and the next run tries again.
     */
    private FileOutcome failed(
            Survey.Work work, ContentId content, MediaKind kind, Stage stage, String reason)
            throws StoreException {
        return hadContent(work.known(), content)
                ? new FileOutcome.Failed(work.file().path(), stage, reason)
                : failed(work, kind, stage, reason);
    }

    private FileOutcome failed(
            Survey.Work work, @Nullable MediaKind kind, Stage stage, String reason)
            throws StoreException {
        commits.change(() ->
                store.catalog()
                        .put(
                                new CatalogFile.Failed(
                                        work.key(), work.file().stamp(), kind, stage, reason)));
        return new FileOutcome.Failed(work.file().path(), stage, reason);
    }
}
