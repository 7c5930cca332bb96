package semblance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import semblance.decode.DecodeRequest;
import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.embed.Embedder;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.QueryMedia;
import semblance.media.Sample;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Models that come and go while an engine is at work. */
@Timeout(60)
class EmbedderExchangeTest {
    private static final MediaFile FILE =
            new MediaFile(
                    Path.of("file").toAbsolutePath(),
                    MediaKind.IMAGE,
                    new FileStamp(1, Instant.EPOCH));
    private static final Picture PICTURE = new Picture(1, 1, new byte[] {5, 5, 5}, null);

    @Test
    void whatStaysIsNotClosedAndWhatGoesIs() {
        FakeEmbedder stays = look("stays");
        FakeEmbedder goes = look("goes");
        FakeEmbedder comes = look("comes");
        LocalEngine engine = engine(goes, stays);
        engine.exchange(List.of(comes, stays));
        assertEquals(List.of("comes", "stays"), ids(engine.spaces(MediaKind.IMAGE)));
        assertTrue(goes.isClosed());
        assertFalse(stays.isClosed());
        engine.close();
        assertTrue(stays.isClosed());
        assertTrue(comes.isClosed());
    }

    @Test
    void aModelThatIsAtWorkIsClosedAfterItsLastCall() throws Exception {
        SlowEmbedder slow = new SlowEmbedder("slow");
        LocalEngine engine = engine(slow);
        Set<EmbeddingSpace> wanted = Set.of(slow.space());
        ConcurrentLinkedQueue<Analysis> done = new ConcurrentLinkedQueue<>();
        Thread call =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                done.add(engine.analyze(FILE, List.copyOf(wanted)));
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
        slow.began.await();
        engine.exchange(List.of(look("new")));
        assertFalse(slow.isClosed(), "its call has not ended");
        slow.goOn.countDown();
        call.join();
        assertEquals(wanted, done.remove().spaces());
        assertTrue(slow.isClosed());
    }

    @Test
    void aModelThatCameBackBeforeItsLastCallEndedStaysOpen() throws Exception {
        SlowEmbedder slow = new SlowEmbedder("slow");
        LocalEngine engine = engine(slow);
        Thread call =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                engine.analyze(FILE, List.of(slow.space()));
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
        slow.began.await();
        engine.exchange(List.of());
        engine.exchange(List.of(slow));
        slow.goOn.countDown();
        call.join();
        assertFalse(slow.isClosed());
    }

    @Test
    void aFileCountsAsSeenOnlyByModelsThatHaveSeenIt() throws Exception {
        FakeEmbedder gone = look("gone");
        FakeEmbedder there = look("there");
        LocalEngine engine = engine(gone, there);
        engine.exchange(List.of(there));
        Analysis analysis = engine.analyze(FILE, List.of(gone.space(), there.space()));
        assertEquals(Set.of(there.space()), analysis.spaces());
        assertEquals(1, analysis.samples().size());
    }

    @Test
    void aSearchByAModelThatHasJustGoneSaysSo() {
        FakeReader gone = new FakeReader("gone", false);
        LocalEngine engine = engine(gone);
        engine.exchange(List.of(look("there")));
        String sentence = "The models were changed while this search was at work: search again.";
        assertEquals(
                sentence,
                assertThrows(
                                ModelException.class,
                                () -> engine.embedTexts(List.of("dog"), gone.space()))
                        .getMessage());
        assertEquals(
                sentence,
                assertThrows(
                                AnalysisException.class,
                                () ->
                                        engine.embed(
                                                new QueryMedia.OfPicture(PICTURE, null),
                                                List.of(gone.space())))
                        .getMessage());
    }

    @RepeatedTest(5)
    void underLoadNothingIsUsedAfterItWasClosedAndAllIsClosedInTheEnd() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<StrictEmbedder> made = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            made.add(new StrictEmbedder("model-" + i));
        }
        made.getFirst().wasUsed = true;
        LocalEngine engine = engine(made.getFirst());
        CountDownLatch end = new CountDownLatch(1);
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            callers.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    while (end.getCount() > 0) {
                                        engine.analyze(FILE, engine.spaces(MediaKind.IMAGE));
                                        engine.prepare(engine.spaces(MediaKind.IMAGE), _ -> {});
                                    }
                                } catch (Throwable e) {
                                    failures.add(e);
                                }
                            }));
        }
        List<StrictEmbedder> now = List.of(made.getFirst());
        for (int i = 0; i < 300; i++) {
            List<StrictEmbedder> next = new ArrayList<>();
            for (StrictEmbedder embedder : made) {
                // As in the program: what has gone comes back as a new object only.
                boolean canBe = now.contains(embedder) || !embedder.wasUsed;
                if (canBe && random.nextBoolean()) {
                    embedder.wasUsed = true;
                    next.add(embedder);
                }
            }
            Collections.shuffle(next, random);
            try {
                engine.exchange(List.copyOf(next));
            } catch (IllegalStateException e) {
                throw new AssertionError("seed " + seed, e);
            }
            for (int j = 0; j < made.size(); j++) {
                if (made.get(j).wasUsed && !next.contains(made.get(j))) {
                    made.set(j, new StrictEmbedder("model-" + j));
                }
            }
            now = List.copyOf(next);
        }
        end.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        engine.close();
        assertEquals(List.of(), List.copyOf(failures), "seed " + seed);
        assertEquals(StrictEmbedder.OPENED.get(), StrictEmbedder.CLOSED.get(), "seed " + seed);
    }

    private static LocalEngine engine(Embedder... embedders) {
        return new LocalEngine(
                new OnePicture(), List.of(embedders), _ -> Optional.of(MediaKind.IMAGE));
    }

    private static FakeEmbedder look(String id) {
        return new FakeEmbedder(id, new SampleNeeds.Pictures(64));
    }

    private static List<String> ids(List<EmbeddingSpace> spaces) {
        return spaces.stream().map(EmbeddingSpace::modelId).toList();
    }

    /** Waits in its first call until the test lets it go on. */
    private static final class SlowEmbedder extends Delegating {
        final CountDownLatch began = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        SlowEmbedder(String id) {
            super(id);
        }

        @Override
        void use() {
            began.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Counts its loads and closes, and complains about a use after its close. */
    private static final class StrictEmbedder extends Delegating {
        static final java.util.concurrent.atomic.AtomicInteger OPENED =
                new java.util.concurrent.atomic.AtomicInteger();
        static final java.util.concurrent.atomic.AtomicInteger CLOSED =
                new java.util.concurrent.atomic.AtomicInteger();
        boolean wasUsed;
        private final java.util.concurrent.atomic.AtomicBoolean opened =
                new java.util.concurrent.atomic.AtomicBoolean();

        StrictEmbedder(String id) {
            super(id);
        }

        @Override
        void use() {
            if (isClosed()) {
                throw new IllegalStateException(space() + " was used after its close");
            }
            if (opened.compareAndSet(false, true)) {
                OPENED.incrementAndGet();
            }
            Thread.onSpinWait();
            if (isClosed()) {
                throw new IllegalStateException(space() + " was closed during its use");
            }
        }

        @Override
        public void close() {
            if (isClosed()) {
                throw new IllegalStateException(space() + " was closed twice");
            }
            super.close();
            if (opened.get()) {
                CLOSED.incrementAndGet();
            }
        }
    }

    private abstract static class Delegating implements Embedder {
        private final EmbeddingSpace space;
        private volatile boolean closed;

        Delegating(String id) {
            this.space = new EmbeddingSpace(id, "none", "1", 2);
        }

        abstract void use();

        boolean isClosed() {
            return closed;
        }

        @Override
        public EmbeddingSpace space() {
            return space;
        }

        @Override
        public SampleNeeds needs() {
            return new SampleNeeds.Pictures(64);
        }

        @Override
        public List<semblance.embed.Embedding> embed(List<? extends Sample> samples) {
            use();
            return samples.stream()
                    .map(_ -> semblance.embed.Embedding.ofDirection(space, new float[] {1, 0}))
                    .toList();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** Gives every file one picture, to as many threads as want it. */
    private static final class OnePicture implements Decoder {
        @Override
        public SampleStream open(MediaFile file, DecodeRequest request) {
            return new SampleStream() {
                private boolean given;

                @Override
                public MediaFacts facts() {
                    return MediaFacts.NONE;
                }

                @Override
                public @Nullable Sample next() {
                    Sample next = given ? null : PICTURE;
                    given = true;
                    return next;
                }

                @Override
                public void close() {}
            };
        }
    }
}
