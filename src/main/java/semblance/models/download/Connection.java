package semblance.models.download;

import org.jspecify.annotations.Nullable;

import semblance.models.download.DownloadException.Problem;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/** Asks servers, by the proxy that Java was told of if any. For one thread. */
final class Connection implements AutoCloseable {
    private final DownloadLimits limits;
    private final HttpClient client;

    Connection(DownloadLimits limits) {
        this.limits = limits;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        // One body at a time: HTTP/2 would only add its own flow control.
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connect());
        ProxySelector proxies = ProxySelector.getDefault();
        client = (proxies == null ? builder : builder.proxy(proxies)).build();
    }

    /** Asks for a file, following redirections; the answer is to be closed. */
    Answer get(String name, URI source, Map<String, String> headers)
            throws SourceException, InterruptedException {
        Redirects redirects = new Redirects(name);
        redirects.visit(source);
        HttpResponse<Body> response = send(name, source, headers);
        HttpHeaders first = response.headers();
        URI place = source;
        while (Redirects.isRedirect(response.statusCode())) {
            response.body().close();
            String location = response.headers().firstValue("Location").orElse("");
            place = redirects.next(place, location);
            redirects.visit(place);
            response = send(name, place, headers);
        }
        return new Answer(source, first, response);
    }

    private HttpResponse<Body> send(String name, URI address, Map<String, String> headers)
            throws SourceException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        request.header("User-Agent", "Semblance").header("Accept-Encoding", "identity");
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<Body>> answer =
                client.sendAsync(request.build(), _ -> new Body());
        try {
            return answer.get(
                    limits.connect().plus(limits.stall()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw silent(name, address, e);
        } catch (ExecutionException e) {
            throw unreached(name, address, e.getCause());
        }
    }

    private static SourceException silent(String name, URI address, Exception cause) {
        return SourceException.passing(
                Problem.NO_NETWORK,
                address.getHost() + " did not answer the request for " + name,
                cause);
    }

    private static SourceException unreached(String name, URI address, @Nullable Throwable cause) {
        String host = address.getHost();
        if (cause instanceof SSLException) {
            return SourceException.passing(
                    Problem.NO_NETWORK,
                    "The connection to " + host + " is not secure, so " + name + " was not fetched",
                    cause);
        }
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnresolvedAddressException || at instanceof UnknownHostException) {
                return SourceException.passing(
                        Problem.NO_NETWORK, "There is no network, or no " + host + " in it", cause);
            }
        }
        if (cause instanceof ConnectException
                || cause instanceof java.net.http.HttpTimeoutException) {
            return SourceException.passing(
                    Problem.NO_NETWORK, "There is no connection to " + host, cause);
        }
        if (cause instanceof IOException) {
            return SourceException.passing(
                    Problem.NO_NETWORK, host + " broke off the request for " + name, cause);
        }
        throw new IllegalStateException("a request failed in a way that none does", cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
