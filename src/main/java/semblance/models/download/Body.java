package semblance.models.download;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of an answer, taken piece by piece as it arrives. Unlike a stream it notices when
 * nothing arrives any more, and its reader can be interrupted. The next piece is asked for when the
 * one before is taken, so a slow disk does not fill the memory.
 */
final class Body implements BodySubscriber<Body>, AutoCloseable {
    /** What came, or how it ended. */
    private record Piece(List<ByteBuffer> bytes, boolean isLast, @Nullable Throwable failure) {}

    private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription =
            new AtomicReference<>();

    /**
     * Waits for the next piece.
     *
     * @return null at the end
     * @throws HttpTimeoutException if nothing comes for so long
     */
    @Nullable List<ByteBuffer> next(Duration patience) throws IOException, InterruptedException {
        Piece piece = arrived.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (piece == null) {
            throw new HttpTimeoutException("nothing arrived");
        }
        if (piece.failure() != null) {
            throw new IOException(piece.failure());
        }
        if (piece.isLast()) {
            return null;
        }
        Flow.Subscription from = subscription.get();
        if (from != null) {
            from.request(1);
        }
        return piece.bytes();
    }

    @Override
    public CompletionStage<Body> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription from) {
        subscription.set(from);
        from.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        arrived.add(new Piece(bytes, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        arrived.add(new Piece(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        arrived.add(new Piece(List.of(), true, null));
    }

    /** What has not arrived yet never will. */
    @Override
    public void close() {
        Flow.Subscription from = subscription.get();
        if (from != null) {
            from.cancel();
        }
    }
}
