package semblance.embed;

/**
 * A network by itself with an input that is ready: what everything around it costs is measured
 * against it. Safe for use by many threads, until its embedder is closed.
 */
public interface BareNetwork {
    /** Returns the word for the numbers that it computes in, such as {@code fp32}, {@code int8}. */
    String precision();

    /**
     * Returns how near its embeddings are to those in plain single precision: the cosine similarity
     * at worst, over the samples that it was checked with when it was compiled.
     */
    double leastCosine();

    /** Embeds one sample, always the same, on the caller's thread. */
    void run();
}
