package semblance.embed.token;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens the vocabulary that came with a model. The file's content, not its name, says which
 * tokenizer is meant.
 *
 * <p>Why not DJL's huggingface tokenizers: they bring a native library for each platform and read
 * {@code tokenizer.json} only, while OpenAI's own model comes with a list of merges and cleans
 * texts in its own way. The two need about the same few classes, which are here.
 */
public final class Tokenizers {
    /** Four times what the known vocabularies need; a file that unpacks to more is none. */
    private static final long MOST_BYTES = 32L << 20;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private Tokenizers() {}

    /**
     * Opens {@code tokenizer.json} of Hugging Face's CLIP models, or OpenAI's {@code
     * bpe_simple_vocab_16e6.txt.gz}, packed or not.
     *
     * @throws VocabularyException if the file cannot be read, is damaged or is no such vocabulary
     */
    public static Tokenizer open(Path vocabulary) throws VocabularyException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(vocabulary))) {
            InputStream content = new BoundedInput(unpacked(file), MOST_BYTES);
            BufferedInputStream text = new BufferedInputStream(content, 1 << 16);
            if (startsAsJson(text)) {
                return new HuggingFaceClipTokenizer(HuggingFaceFile.read(text));
            }
            return new OpenAiClipTokenizer(OpenAiFile.read(text));
        } catch (NotThisKind refused) {
            throw new VocabularyException(
                    "The vocabulary "
                            + vocabulary
                            + " is not one that this program knows ("
                            + refused.getMessage()
                            + "): use the model's tokenizer.json or OpenAI's"
                            + " bpe_simple_vocab_16e6.txt.gz.",
                    refused);
        } catch (NoSuchFileException missing) {
            throw new VocabularyException(
                    "There is no vocabulary "
                            + vocabulary
                            + ": put the model's tokenizer.json or bpe_simple_vocab_16e6.txt.gz"
                            + " there.",
                    missing);
        } catch (EOFException
                | ZipException
                | CharacterCodingException
                | com.fasterxml.jackson.core.JacksonException damaged) {
            throw new VocabularyException(
                    "The vocabulary " + vocabulary + " is damaged or cut off: get it once more.",
                    damaged);
        } catch (IOException failed) {
            throw new VocabularyException(
                    "The vocabulary "
                            + vocabulary
                            + " cannot be read: check that the file is there and may be read.",
                    failed);
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        file.mark(2);
        boolean packed = file.read() == GZIP_FIRST && file.read() == GZIP_SECOND;
        file.reset();
        return packed ? new GZIPInputStream(file, 1 << 16) : file;
    }

    private static boolean startsAsJson(BufferedInputStream text) throws IOException {
        text.mark(64);
        int first = text.read();
        for (int skipped = 0; skipped < 60 && first >= 0 && first <= ' '; skipped++) {
            first = text.read();
        }
        text.reset();
        return first == '{';
    }
}
