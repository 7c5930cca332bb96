package semblance.models;

import semblance.media.MediaKind;
import semblance.models.ModelFile.Role;
import semblance.models.download.DownloadLimits;
import semblance.models.download.Downloader;
import semblance.models.download.FileDigest;
import semblance.models.download.FileHash;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A catalog of small models, and stores of it that lose their patience soon. */
final class StoreFixture {
    static final String WEIGHTS = "the official weights";
    static final String OTHER_WEIGHTS = "the other official weights";
    static final String OLD_WEIGHTS = "official weights of which MD5 alone is known";
    static final String WORDS = "{\"the\": \"official words\"}";

    private StoreFixture() {}

    static ModelCatalog catalog(URI weights, URI words) {
        return new ModelCatalog(
                List.of(
                        card("built-in", "builtin", false, List.of()),
                        card(
                                "fake-look",
                                "fake",
                                false,
                                List.of(
                                        new ModelFile(
                                                "fake-1234.pth",
                                                Role.WEIGHTS,
                                                List.of(weights),
                                                0,
                                                sha256(OTHER_WEIGHTS).substring(0, 8)))),
                        card(
                                "fake-old",
                                "fake",
                                false,
                                List.of(
                                        new ModelFile(
                                                "old_mAP=0.5.pth",
                                                Role.WEIGHTS,
                                                List.of(weights),
                                                OLD_WEIGHTS.length(),
                                                "",
                                                hash(OLD_WEIGHTS).md5()))),
                        card(
                                "fake-clip",
                                "fake-text",
                                true,
                                List.of(
                                        new ModelFile(
                                                "model.bin",
                                                Role.WEIGHTS,
                                                List.of(weights),
                                                WEIGHTS.length(),
                                                sha256(WEIGHTS)),
                                        new ModelFile(
                                                "tokenizer.json",
                                                Role.VOCABULARY,
                                                List.of(words),
                                                0,
                                                sha256(WORDS))))));
    }

    static ModelCatalog catalog() {
        URI nowhere = URI.create("https://example.invalid/f");
        return catalog(nowhere, nowhere);
    }

    static ModelStore store(Path folder, ModelCatalog catalog) {
        DownloadLimits limits =
                new DownloadLimits(
                        Duration.ofMillis(400), Duration.ofMillis(400), 1, Duration.ofMillis(5));
        return new ModelStore(folder, catalog, new FakeFamilies(), new Downloader(limits));
    }

    static String sha256(String text) {
        return hash(text).sha256();
    }

    private static FileHash hash(String text) {
        FileDigest digest = new FileDigest();
        digest.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return digest.finish();
    }

    private static ModelCard card(
            String id, String family, boolean understandsText, List<ModelFile> files) {
        return new ModelCard(
                id,
                id,
                family,
                Set.of(MediaKind.IMAGE),
                understandsText,
                5,
                "any picture",
                "CC0-1.0",
                null,
                "It is fake.",
                5,
                files);
    }
}
