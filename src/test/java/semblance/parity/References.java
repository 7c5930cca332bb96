package semblance.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import semblance.media.Sound;
import semblance.media.TimeSpan;
import semblance.models.weights.FormulaWeights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the reference implementations were given and what they gave. */
public final class References {
    private static final int SIDE = 224;
    private static final int ONE = 3 * SIDE * SIDE;

    private References() {}

    /** Returns the weights of a model, filled by the formula. */
    public static FormulaWeights weights(String model) throws IOException {
        try (InputStream list = open(model + ".fill.json")) {
            return new FormulaWeights(list);
        }
    }

    public static NumpyArray array(String name) throws IOException {
        try (InputStream file = open(name)) {
            return NumpyArray.parse(file.readAllBytes());
        }
    }

    /** Returns one of the two inputs that were made by the formula, apart from any picture. */
    public static FloatBuffer hashedPicture(int number) {
        float[] both = FormulaWeights.fill("inputs", "input:pixel_values", 2 * ONE, 0, 2);
        FloatBuffer one =
                ByteBuffer.allocateDirect(ONE * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        return one.put(both, number * ONE, ONE).flip();
    }

    /** Returns one of the two sounds of two seconds that were made by the formula. */
    public static Sound hashedSound(int number) {
        int length = 64_000;
        float[] both = FormulaWeights.fill("inputs", "input:waveform", 2 * length, 0, 0.5f);
        return new Sound(
                Arrays.copyOfRange(both, number * length, (number + 1) * length),
                32_000,
                TimeSpan.ofSeconds(0, 2));
    }

    /** Returns the token numbers of the texts that {@code clip-texts.npy} has embeddings of. */
    public static List<long[]> clipTokens() throws IOException {
        try (InputStream file = open("clip-token-ids.json")) {
            List<long[]> texts = new ArrayList<>();
            for (JsonNode ids : new ObjectMapper().readTree(file)) {
                long[] tokens = new long[ids.size()];
                for (int i = 0; i < tokens.length; i++) {
                    tokens[i] = ids.get(i).asLong();
                }
                texts.add(tokens);
            }
            return texts;
        }
    }

    /** Returns the folder with all reference outputs, which is not part of the program. */
    public static Path folder() {
        return Path.of("..", "shared", "parity").toAbsolutePath().normalize();
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = References.class.getResourceAsStream("/semblance/parity/" + name);
        if (file == null) {
            throw new IOException("no resource " + name);
        }
        return file;
    }
}
