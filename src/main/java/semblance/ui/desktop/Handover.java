package semblance.ui.desktop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way from a second start of the program to the first: a socket in the file system (AF_UNIX,
 * which Windows has since 10), in a folder that is the person's own. It carries the files that were
 * to be opened, and nothing is answered but that they arrived. {@link #close} may come from any
 * thread.
 */
public final class Handover implements AutoCloseable {
    private static final int VERSION = 1;
    private static final int MAX_FILES = 1000;

    private final Path socket;
    private final ServerSocketChannel server;
    private final Consumer<List<Path>> onFiles;

    private Handover(Path socket, ServerSocketChannel server, Consumer<List<Path>> onFiles) {
        this.socket = socket;
        this.server = server;
        this.onFiles = onFiles;
    }

    /**
     * Hands files to a program that listens.
     *
     * @param files may be none: then the other program only shows its window
     * @return whether there is one and it took them
     */
    public static boolean hand(Path socket, List<Path> files) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
                DataInputStream in = new DataInputStream(Channels.newInputStream(channel))) {
            out.writeByte(VERSION);
            out.writeInt(Math.min(files.size(), MAX_FILES));
            for (Path file : files.subList(0, Math.min(files.size(), MAX_FILES))) {
                out.writeUTF(file.toString());
            }
            out.flush();
            return in.readByte() == VERSION;
        } catch (IOException | IllegalArgumentException nobodyListens) {
            return false;
        }
    }

    /**
     * Begins to listen on a thread of its own. What a program that died has left is replaced: ask
     * {@link #hand} first whether somebody is there.
     *
     * @param onFiles takes the files of later starts; called on that thread
     * @throws IOException if the system has no such sockets, or the path is too long for one
     */
    public static Handover listen(Path socket, Consumer<List<Path>> onFiles) throws IOException {
        OwnFolder.make(socket.resolveSibling(""));
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | IllegalArgumentException e) {
            server.close();
            throw new IOException("no socket at " + socket, e);
        }
        Handover handover = new Handover(socket, server, onFiles);
        Thread.ofPlatform().daemon().name("handover").start(handover::accept);
        return handover;
    }

    private void accept() {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept();
                    DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
                    DataOutputStream out =
                            new DataOutputStream(Channels.newOutputStream(channel))) {
                List<Path> files = read(in);
                out.writeByte(VERSION);
                out.flush();
                onFiles.accept(files);
            } catch (IOException | IllegalArgumentException closedOrNonsense) {
                // Whoever wrote nonsense gets no answer; a closed server ends the loop.
                continue;
            }
        }
    }

    private static List<Path> read(DataInputStream in) throws IOException {
        if (in.readByte() != VERSION) {
            throw new IOException("another version");
        }
        int count = in.readInt();
        if (count < 0 || count > MAX_FILES) {
            throw new IOException(count + " files");
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Path.of(in.readUTF()));
        }
        return files;
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException _) {
            // A socket that is left behind is replaced by the next start.
            return;
        }
    }
}
