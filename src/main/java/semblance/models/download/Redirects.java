package semblance.models.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;

/**
 * Follows a server's directions to another place: only by https, and never from it to http. Plain
 * http is for servers on this very machine. For one request.
 */
final class Redirects {
    private static final int MOST = 10;

    private final String name;
    private final Set<URI> visited = new HashSet<>();

    Redirects(String name) {
        this.name = name;
    }

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** Checks an address before it is asked. */
    void visit(URI address) throws SourceException {
        if (!isAllowed(address)) {
            throw SourceException.lasting(
                    "The address of " + name + " is not a secure one (" + address + ")");
        }
        if (!visited.add(address) || visited.size() > MOST) {
            throw SourceException.lasting(
                    address.getHost() + " sends requests for " + name + " round in circles");
        }
    }

    URI next(URI from, String location) throws SourceException {
        URI to;
        try {
            to = from.resolve(new URI(location));
        } catch (URISyntaxException _) {
            throw SourceException.lasting(
                    from.getHost() + " sends requests for " + name + " to an address that is none");
        }
        if ("https".equalsIgnoreCase(from.getScheme())
                && !"https".equalsIgnoreCase(to.getScheme())) {
            throw SourceException.lasting(
                    from.getHost() + " sends requests for " + name + " to an insecure address");
        }
        return to;
    }

    private static boolean isAllowed(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && isThisMachine(host));
    }

    /** By the letters alone: a name server is not to be trusted with this. */
    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.[0-9]{1,3}){3}");
    }
}
