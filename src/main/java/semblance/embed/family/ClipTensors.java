package semblance.embed.family;

import semblance.embed.family.Transformer.Affine;
import semblance.embed.family.Transformer.Block;
import semblance.models.compile.Constant;
import semblance.models.compile.Tensors;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

import java.util.List;

/**
 * The tensors of CLIP by what they are for; the two official kinds of checkpoint name and lay them
 * out differently.
 */
sealed interface ClipTensors {
    /** Returns a patch embedding's kernel: width, 3, patch, patch. */
    Constant patches() throws WeightsException;

    /** Returns the learned token that the picture's embedding is read from. */
    Constant pictureToken() throws WeightsException;

    Constant positions(boolean ofPictures) throws WeightsException;

    Constant tokenTable() throws WeightsException;

    Affine pictureNormBefore() throws WeightsException;

    Affine normAfter(boolean ofPictures) throws WeightsException;

    /** Returns a projection into the joint space: dimension, width. */
    Constant projection(boolean ofPictures) throws WeightsException;

    Block block(boolean ofPictures, int number) throws WeightsException;

    boolean hasBlock(boolean ofPictures, int number);

    /** Returns the number of blocks of a tower. */
    default int blocks(boolean ofPictures) {
        int count = 0;
        while (hasBlock(ofPictures, count)) {
            count++;
        }
        return count;
    }

    /** Tells by its names which kind a checkpoint is. */
    static ClipTensors of(Weights weights) throws WeightsException {
        if (weights.names().contains("visual.conv1.weight")) {
            return new OpenAi(weights);
        }
        return new HuggingFace(weights);
    }

    private static Affine affine(Weights weights, String name) throws WeightsException {
        Constant bias = Tensors.constant(weights, name + ".bias");
        return new Affine(Tensors.constant(weights, name + ".weight"), bias);
    }

    /** The names of {@code CLIPModel} in the transformers library. */
    record HuggingFace(Weights weights) implements ClipTensors {
        private static String tower(boolean ofPictures) {
            return ofPictures ? "vision_model." : "text_model.";
        }

        @Override
        public Constant patches() throws WeightsException {
            return Tensors.constant(weights, "vision_model.embeddings.patch_embedding.weight");
        }

        @Override
        public Constant pictureToken() throws WeightsException {
            return Tensors.constant(weights, "vision_model.embeddings.class_embedding");
        }

        @Override
        public Constant positions(boolean ofPictures) throws WeightsException {
            return Tensors.constant(
                    weights, tower(ofPictures) + "embeddings.position_embedding.weight");
        }

        @Override
        public Constant tokenTable() throws WeightsException {
            return Tensors.constant(weights, "text_model.embeddings.token_embedding.weight");
        }

        @Override
        public Affine pictureNormBefore() throws WeightsException {
            // So it is spelt in the official files.
            return affine(weights, "vision_model.pre_layrnorm");
        }

        @Override
        public Affine normAfter(boolean ofPictures) throws WeightsException {
            return affine(
                    weights,
                    ofPictures ? "vision_model.post_layernorm" : "text_model.final_layer_norm");
        }

        @Override
        public Constant projection(boolean ofPictures) throws WeightsException {
            return Tensors.constant(
                    weights, ofPictures ? "visual_projection.weight" : "text_projection.weight");
        }

        @Override
        public boolean hasBlock(boolean ofPictures, int number) {
            return weights.names().contains(layer(ofPictures, number) + "layer_norm1.weight");
        }

        @Override
        public Block block(boolean ofPictures, int number) throws WeightsException {
            String name = layer(ofPictures, number);
            Affine query = affine(weights, name + "self_attn.q_proj");
            Affine key = affine(weights, name + "self_attn.k_proj");
            Affine value = affine(weights, name + "self_attn.v_proj");
            return new Block(
                    affine(weights, name + "layer_norm1"),
                    new Affine(
                            Tensors.stacked(List.of(query.weight(), key.weight(), value.weight())),
                            Tensors.stacked(List.of(query.bias(), key.bias(), value.bias()))),
                    affine(weights, name + "self_attn.out_proj"),
                    affine(weights, name + "layer_norm2"),
                    affine(weights, name + "mlp.fc1"),
                    affine(weights, name + "mlp.fc2"));
        }

        private static String layer(boolean ofPictures, int number) {
            return tower(ofPictures) + "encoder.layers." + number + ".";
        }
    }

    /** The names of OpenAI's own archives, whose projections are multiplied from the right. */
    record OpenAi(Weights weights) implements ClipTensors {
        private static String tower(boolean ofPictures) {
            return ofPictures ? "visual." : "";
        }

        @Override
        public Constant patches() throws WeightsException {
            return Tensors.constant(weights, "visual.conv1.weight");
        }

        @Override
        public Constant pictureToken() throws WeightsException {
            return Tensors.constant(weights, "visual.class_embedding");
        }

        @Override
        public Constant positions(boolean ofPictures) throws WeightsException {
            return Tensors.constant(weights, tower(ofPictures) + "positional_embedding");
        }

        @Override
        public Constant tokenTable() throws WeightsException {
            return Tensors.constant(weights, "token_embedding.weight");
        }

        @Override
        public Affine pictureNormBefore() throws WeightsException {
            return affine(weights, "visual.ln_pre");
        }

        @Override
        public Affine normAfter(boolean ofPictures) throws WeightsException {
            return affine(weights, ofPictures ? "visual.ln_post" : "ln_final");
        }

        @Override
        public Constant projection(boolean ofPictures) throws WeightsException {
            return Tensors.transposed(
                    Tensors.constant(weights, ofPictures ? "visual.proj" : "text_projection"));
        }

        @Override
        public boolean hasBlock(boolean ofPictures, int number) {
            return weights.names().contains(layer(ofPictures, number) + "ln_1.weight");
        }

        @Override
        public Block block(boolean ofPictures, int number) throws WeightsException {
            String name = layer(ofPictures, number);
            return new Block(
                    affine(weights, name + "ln_1"),
                    new Affine(
                            Tensors.constant(weights, name + "attn.in_proj_weight"),
                            Tensors.constant(weights, name + "attn.in_proj_bias")),
                    affine(weights, name + "attn.out_proj"),
                    affine(weights, name + "ln_2"),
                    affine(weights, name + "mlp.c_fc"),
                    affine(weights, name + "mlp.c_proj"));
        }

        private static String layer(boolean ofPictures, int number) {
            return tower(ofPictures) + "transformer.resblocks." + number + ".";
        }
    }
}
