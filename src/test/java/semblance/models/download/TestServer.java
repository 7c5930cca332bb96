package semblance.models.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A server on this machine that answers as it is told, byte by byte, and so can do all that a real
 * one must not. Each connection is for one request.
 */
public final class TestServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Script script;
    private final List<Request> requests = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What is answered. */
    public interface Script {
        void answer(Request request, Reply reply) throws IOException, InterruptedException;
    }

    /**
     * What was asked.
     *
     * @param number of the request, from 0
     * @param headers by their names in lower case
     */
    public record Request(int number, String path, Map<String, String> headers) {
        /** Returns where the range begins that is asked for, 0 without one. */
        public int from() {
            String range = headers.getOrDefault("range", "bytes=0-");
            return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        }
    }

    /** How it is answered. */
    public final class Reply {
        private final OutputStream out;

        private Reply(OutputStream out) {
            this.out = out;
        }

        public void head(int status, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Told\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            head.append("Connection: close\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        }

        public void body(byte[] bytes, int from, int to) throws IOException {
            out.write(bytes, from, to - from);
            out.flush();
        }

        /** Answers as a good server does, ranges included. */
        public void file(Request request, byte[] bytes, String tag) throws IOException {
            int from = request.from();
            String asked = request.headers().getOrDefault("if-range", tag);
            if (from == 0 || !asked.equals(tag)) {
                head(200, "Content-Length: " + bytes.length, "ETag: " + tag);
                body(bytes, 0, bytes.length);
            } else if (from >= bytes.length) {
                head(416, "Content-Length: 0");
            } else {
                head(
                        206,
                        "Content-Length: " + (bytes.length - from),
                        "Content-Range: bytes "
                                + from
                                + "-"
                                + (bytes.length - 1)
                                + "/"
                                + bytes.length,
                        "ETag: " + tag);
                body(bytes, from, bytes.length);
            }
        }

        /** Says nothing more until the server is closed. */
        public void stall() throws IOException, InterruptedException {
            out.flush();
            closed.await();
        }
    }

    public TestServer(Script script) throws IOException {
        this.script = script;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public URI address(String path) {
        return URI.create(
                "http://"
                        + socket.getInetAddress().getHostAddress()
                        + ":"
                        + socket.getLocalPort()
                        + path);
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        connection.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = connection.getOutputStream()) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            String path = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
            Map<String, String> headers = new LinkedHashMap<>();
            for (String header = in.readLine();
                    header != null && !header.isEmpty();
                    header = in.readLine()) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            script.answer(add(path, headers), new Reply(out));
        } catch (IOException _) {
            // The other side has gone, as some tests have it.
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Request add(String path, Map<String, String> headers) {
        Request request = new Request(requests.size(), path, headers);
        requests.add(request);
        return request;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
