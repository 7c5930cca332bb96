package semblance.embed.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import semblance.models.weights.WeightsException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the tensors of a CLIP checkpoint do not tell; in a {@code config.json} it stands by the
 * names of the transformers library.
 *
 * @param pictureHeads 0 where every head is {@value #HEAD_WIDTH} wide, as in the official models
 * @param textHeads 0 where every head is {@value #HEAD_WIDTH} wide, as in the official models
 * @param quickGelu whether the perceptrons use quick GELU, as the official models do
 */
record ClipConfig(int pictureHeads, int textHeads, boolean quickGelu, double epsilon) {
    private static final int HEAD_WIDTH = 64;
    private static final long GREATEST_FILE = 1 << 20;

    /** What holds for OpenAI's models. */
    static final ClipConfig OFFICIAL = new ClipConfig(0, 0, true, 1e-5);

    int pictureHeads(int width) throws WeightsException {
        return heads(pictureHeads, width);
    }

    int textHeads(int width) throws WeightsException {
        return heads(textHeads, width);
    }

    private static int heads(int configured, int width) throws WeightsException {
        int heads = configured > 0 ? configured : Math.max(1, width / HEAD_WIDTH);
        if (width % heads != 0) {
            throw new WeightsException(
                    "A width of "
                            + width
                            + " cannot be divided among "
                            + heads
                            + " attention heads: put the model's config.json beside its weights.");
        }
        return heads;
    }

    static ClipConfig read(Path file) throws WeightsException {
        try {
            if (Files.size(file) > GREATEST_FILE) {
                throw new WeightsException(file + " is too large for a model's config.json.");
            }
            JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
            JsonNode picture = root.path("vision_config");
            JsonNode text = root.path("text_config");
            return new ClipConfig(
                    picture.path("num_attention_heads").asInt(0),
                    text.path("num_attention_heads").asInt(0),
                    picture.path("hidden_act").asText("quick_gelu").equals("quick_gelu"),
                    picture.path("layer_norm_eps").asDouble(OFFICIAL.epsilon));
        } catch (JsonProcessingException e) {
            throw new WeightsException(file + " is not a model's config.json.", e);
        } catch (IOException e) {
            throw new WeightsException(file + " cannot be read: check that you may open it.", e);
        }
    }
}
