package semblance.embed.family;

import semblance.models.compile.Activation;
import semblance.models.compile.Constant;
import semblance.models.compile.NetworkBuilder;
import semblance.models.compile.Value;
import semblance.models.weights.WeightsException;

/**
 * Blocks of pre-norm transformers (Vaswani et al., 2017; Radford et al., 2019): attention and a
 * two-layer perceptron, each on the normalised sequence and added to it.
 */
final class Transformer {
    /** The factor in quick GELU, x * sigmoid(1.702 x) (Hendrycks and Gimpel, 2016). */
    private static final float QUICK = 1.702f;

    private Transformer() {}

    /** Weights and biases of something, by its name in a checkpoint. */
    record Affine(Constant weight, Constant bias) {}

    /**
     * The tensors of one block.
     *
     * @param attentionIn queries, keys and values one below the other
     */
    record Block(
            Affine norm1,
            Affine attentionIn,
            Affine attentionOut,
            Affine norm2,
            Affine mlpIn,
            Affine mlpOut) {}

    /** Gives the tensors of a block by its number. */
    @FunctionalInterface
    interface Blocks {
        Block block(int number) throws WeightsException;
    }

    /** How the blocks of a transformer work, other than by their tensors. */
    record Shape(int blocks, int heads, boolean causal, boolean quickGelu, double epsilon) {}

    static Value blocks(NetworkBuilder net, Value x, Shape shape, Blocks tensors)
            throws WeightsException {
        Value y = x;
        for (int i = 0; i < shape.blocks(); i++) {
            y = block(net, y, shape, tensors.block(i));
        }
        return y;
    }

    private static Value block(NetworkBuilder net, Value x, Shape shape, Block block) {
        Value normed = norm(net, x, block.norm1, shape.epsilon());
        Value qkv =
                net.linear(
                        normed, block.attentionIn.weight, block.attentionIn.bias, Activation.NONE);
        Value attended = net.attention(qkv, shape.heads(), shape.causal());
        Value sum =
                net.linear(
                        attended,
                        block.attentionOut.weight,
                        block.attentionOut.bias,
                        Activation.NONE,
                        x);
        Value again = norm(net, sum, block.norm2, shape.epsilon());
        Value hidden;
        Constant back = block.mlpOut.weight;
        if (shape.quickGelu()) {
            // x * sigmoid(1.702 x) = silu(1.702 x) / 1.702, and silu can be fused.
            hidden =
                    net.linear(
                            again,
                            block.mlpIn.weight.times(QUICK),
                            block.mlpIn.bias.times(QUICK),
                            Activation.SILU);
            back = back.times(1 / QUICK);
        } else {
            hidden = net.linear(again, block.mlpIn.weight, block.mlpIn.bias, Activation.GELU);
        }
        return net.linear(hidden, back, block.mlpOut.bias, Activation.NONE, sum);
    }

    static Value norm(NetworkBuilder net, Value x, Affine affine, double epsilon) {
        return net.layerNorm(x, affine.weight, affine.bias, epsilon);
    }
}
