package semblance.models.download;

/** Told how a download goes, on the thread that downloads, often: it must be quick. */
public interface DownloadListener {
    /**
     * Tells how much there is.
     *
     * @param bytes that are on disk
     * @param total of the file, 0 while it is not known
     */
    void received(long bytes, long total);

    /** Tells why nothing arrives for a while, in one sentence; the download goes on by itself. */
    default void waiting(String sentence) {}
}
