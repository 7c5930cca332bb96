package semblance.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings on disk. A file that makes no sense is kept beside as {@code settings.json.damaged}
 * and the defaults are used. Safe for use by many threads; a change reads the file again under a
 * lock, so programs that run side by side do not undo each other's changes.
 */
public final class SettingsFile {
    /** A process may hold a file's lock only once, whoever in it asks. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private volatile Settings settings = Settings.DEFAULT;
    private volatile Optional<String> notice = Optional.empty();

    /** Reads {@code file} if it is there. Nothing is written, but a damaged file is renamed. */
    public SettingsFile(Path file) {
        this.file = file.toAbsolutePath();
        try {
            synchronized (ONE_AT_A_TIME) {
                settings = read().settings();
            }
        } catch (IOException e) {
            notice =
                    Optional.of(
                            "The settings in "
                                    + file
                                    + " cannot be read, so the defaults are used.");
        }
    }

    /** Returns the settings as they were last read or changed here. */
    public Settings settings() {
        return settings;
    }

    /** Returns what a person should know of how the settings were read: one sentence. */
    public Optional<String> notice() {
        return notice;
    }

    /**
     * Changes the settings and keeps them.
     *
     * @param change may be called with newer settings than {@link #settings} told; must not call
     *     this method
     * @return the new settings
     * @throws SettingsException if they cannot be kept; then {@link #settings} is as before
     */
    public Settings update(UnaryOperator<Settings> change) throws SettingsException {
        synchronized (ONE_AT_A_TIME) {
            try {
                Path folder = file.resolveSibling("");
                Files.createDirectories(folder);
                Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
                try (FileChannel channel =
                                FileChannel.open(
                                        lockFile,
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.WRITE);
                        FileLock _ = channel.lock()) {
                    SettingsJson before = read();
                    SettingsJson after = before.with(change.apply(before.settings()));
                    write(after.bytes());
                    settings = after.settings();
                    return settings;
                }
            } catch (IOException e) {
                throw new SettingsException("The settings cannot be written to " + file + ".", e);
            }
        }
    }

    private SettingsJson read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return SettingsJson.of(settings);
        }
        Optional<SettingsJson> read = SettingsJson.parse(bytes);
        if (read.isPresent()) {
            return read.get();
        }
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        notice =
                Optional.of(
                        "The settings were damaged, so the defaults are used; the old file is kept as "
                                + aside
                                + ".");
        return SettingsJson.of(settings);
    }

    /** Whenever the machine stops, the file is the old one or the new one, whole. */
    private void write(byte[] bytes) throws IOException {
        // Whoever keeps the file elsewhere and links to it keeps the link.
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
        try (FileChannel channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
