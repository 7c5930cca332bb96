package semblance.models;

import semblance.models.download.FileHash;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that a model needs.
 *
 * @param name its name in the model's folder, such as {@code model.safetensors}
 * @param role what it is for
 * @param sources where it can be downloaded, the official place first
 * @param bytes its size, 0 where it is not known
 * @param sha256 of its content, in lower-case hexadecimal digits: all 64; or only the first ones,
 *     as the names of torchvision's files carry them; or none, where the server is to tell it
 * @param md5 of its content, where no SHA-256 is published but this; else empty
 */
public record ModelFile(
        String name, Role role, List<URI> sources, long bytes, String sha256, String md5) {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._=-]{0,99}(?<![.])(?<!\\.part)");
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{8,64})?");
    private static final Pattern MD5 = Pattern.compile("([0-9a-f]{32})?");

    public ModelFile {
        sources = List.copyOf(sources);
        if (!NAME.matcher(name).matches() || name.equalsIgnoreCase(Manifest.NAME)) {
            throw new IllegalArgumentException("the file name '" + name + "' is not a plain one");
        }
        if (bytes < 0 || !HASH.matcher(sha256).matches() || !MD5.matcher(md5).matches()) {
            throw new IllegalArgumentException("the size or hash of '" + name + "' is wrong");
        }
    }

    /** A file whose SHA-256 is known, or is told by the server. */
    public ModelFile(String name, Role role, List<URI> sources, long bytes, String sha256) {
        this(name, role, sources, bytes, sha256, "");
    }

    /** What a file is for. */
    public enum Role {
        WEIGHTS,
        /** What a tokenizer reads: {@code tokenizer.json} or OpenAI's list of merges. */
        VOCABULARY,
        /** The numbers that the tensors' shapes do not tell: {@code config.json}. */
        CONFIG;

        /** Returns the word for this role in JSON and in sentences. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Role> ofWord(String word) {
            for (Role role : values()) {
                if (role.word().equals(word)) {
                    return Optional.of(role);
                }
            }
            return Optional.empty();
        }
    }

    public boolean isSizeKnown() {
        return bytes > 0;
    }

    /** Returns what is known of its content. */
    FileHash hash() {
        return new FileHash(sha256, md5);
    }

    /** Tells whether a file of this size and full hash is this one, as far as that is known. */
    boolean isOfficial(long size, FileHash hash) {
        return hash().fits(hash) && (!isSizeKnown() || size == bytes);
    }
}
