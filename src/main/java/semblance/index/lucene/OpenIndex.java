package semblance.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One Lucene index, open for writing or for reading. Searching and writing may be done by many
 * threads at once; refreshing, committing and closing by one at a time.
 */
final class OpenIndex implements Closeable {
    private final Path folder;
    private final @Nullable IndexWriter writer;
    private @Nullable Directory directory;
    private volatile @Nullable SearcherManager searchers;
    private boolean prepared;

    /** What is done with the searcher of one moment. */
    interface Search<T extends @Nullable Object> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private OpenIndex(Path folder, @Nullable Directory directory, @Nullable IndexWriter writer) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * Opens the index in {@code folder}; a new one is committed with {@code userData} at once.
     *
     * @param format what vectors are written in from now on, null where there are none
     * @throws org.apache.lucene.store.LockObtainFailedException if it is open for writing already
     */
    static OpenIndex forWriting(
            Path folder,
            double bufferMegabytes,
            @Nullable VectorFormat format,
            Map<String, String> userData)
            throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig config =
                    new IndexWriterConfig()
                            .setCodec(
                                    format == null
                                            ? new SemblanceCodec2()
                                            : new SemblanceCodec2(format))
                            .setCommitOnClose(false)
                            // Vectors would be written twice.
                            .setUseCompoundFile(format == null)
                            .setRAMBufferSizeMB(bufferMegabytes);
            boolean isNew = !DirectoryReader.indexExists(directory);
            IndexWriter writer = new IndexWriter(directory, config);
            OpenIndex index = new OpenIndex(folder, directory, writer);
            try {
                if (isNew) {
                    writer.setLiveCommitData(userData.entrySet());
                    writer.commit();
                }
                index.searchers = new SearcherManager(writer, null);
                return index;
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Opens what was last committed in {@code folder}, or nothing until there is something. */
    static OpenIndex forReading(Path folder) throws IOException {
        OpenIndex index = new OpenIndex(folder, null, null);
        index.refresh();
        return index;
    }

    /** Returns the user data of the last commit in {@code folder}, or null if there is none. */
    static @Nullable Map<String, String> userData(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory)
                    ? SegmentInfos.readLatestCommit(directory).getUserData()
                    : null;
        }
    }

    /** Returns the writer; to ask a reading index for it is a bug. */
    IndexWriter writer() {
        if (writer == null) {
            throw new UnsupportedOperationException(folder + " is open for reading only");
        }
        return writer;
    }

    /** Returns what {@code search} finds, or {@code none} if there is no index yet. */
    <T extends @Nullable Object> T search(Search<T> search, T none) throws IOException {
        SearcherManager open = searchers;
        if (open == null) {
            return none;
        }
        IndexSearcher searcher = open.acquire();
        try {
            return search.in(searcher);
        } finally {
            open.release(searcher);
        }
    }

    /** Returns the user data of the commit that searches see, or of the writer. */
    Map<String, String> userData() throws IOException {
        Map<String, String> data = new HashMap<>();
        if (writer != null) {
            Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
            if (live != null) {
                live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            }
            return data;
        }
        return search(
                searcher ->
                        ((DirectoryReader) searcher.getIndexReader())
                                .getIndexCommit()
                                .getUserData(),
                data);
    }

    void refresh() throws IOException {
        SearcherManager open = searchers;
        if (open != null && writer == null && !Files.isDirectory(folder)) {
            searchers = null;
            open.close();
        } else if (open != null) {
            open.maybeRefreshBlocking();
        } else if (Files.isDirectory(folder)) {
            if (directory == null) {
                directory = FSDirectory.open(folder);
            }
            if (DirectoryReader.indexExists(directory)) {
                searchers = new SearcherManager(directory, null);
            }
        }
    }

    /** Tells whether a commit was prepared and could then not be finished. */
    boolean isPrepared() {
        return prepared;
    }

    /** Writes all changes so far, not yet to be seen by anyone who opens the index. */
    void prepareCommit() throws IOException {
        if (!prepared) {
            writer().prepareCommit();
            prepared = true;
        }
    }

    /** Makes the changes permanent that were there when the commit was prepared. */
    void finishCommit() throws IOException {
        if (prepared) {
            writer().commit();
            prepared = false;
        }
    }

    /** Closes the index; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        SearcherManager open = searchers;
        IOUtils.close(open, writer == null ? null : (Closeable) writer::rollback, directory);
    }
}
