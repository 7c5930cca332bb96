package semblance.index;

/**
 * A file's place in the library.
 *
 * @param rootId of a {@link LibraryRoot}
 * @param relativePath below the root's folder, with '/' between names on every platform
 */
public record FileKey(String rootId, String relativePath) implements Comparable<FileKey> {
    public FileKey {
        if (rootId.isBlank() || relativePath.isEmpty() || relativePath.startsWith("/")) {
            throw new IllegalArgumentException("key " + rootId + " " + relativePath);
        }
    }

    @Override
    public int compareTo(FileKey other) {
        int byRoot = rootId.compareTo(other.rootId);
        return byRoot != 0 ? byRoot : relativePath.compareTo(other.relativePath);
    }
}
