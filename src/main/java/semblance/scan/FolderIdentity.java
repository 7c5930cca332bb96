package semblance.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What is the same for one folder by whatever path it is reached: device and inode, or where there
 * is no such thing (Windows) its real path.
 */
record FolderIdentity(Object key) {
    static FolderIdentity of(Path folder) throws IOException {
        return of(folder, Files.readAttributes(folder, BasicFileAttributes.class));
    }

    /**
     * @param attributes of the folder itself, not of a link to it
     */
    static FolderIdentity of(Path folder, BasicFileAttributes attributes) throws IOException {
        Object key = attributes.fileKey();
        return new FolderIdentity(key != null ? key : folder.toRealPath());
    }
}
