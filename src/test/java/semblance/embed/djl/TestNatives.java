package semblance.embed.djl;

import java.nio.file.Path;

/** Where tests unpack libtorch: once, and again only after {@code mvn clean}. */
final class TestNatives {
    static final Path FOLDER = Path.of("target", "natives").toAbsolutePath();

    private TestNatives() {}
}
