package semblance.embed.family;

import semblance.embed.family.Transformer.Shape;
import semblance.models.compile.Activation;
import semblance.models.compile.Constant;
import semblance.models.compile.FoldedConvolution;
import semblance.models.compile.Network;
import semblance.models.compile.NetworkBuilder;
import semblance.models.compile.Operation.Window;
import semblance.models.compile.Value;
import semblance.models.weights.WeightsException;

import java.util.List;

/**
 * The two towers of CLIP with a vision transformer (Radford et al., 2021; Dosovitskiy et al.,
 * 2020). Both give a projection into the joint space, not normalised.
 */
final class ClipNetworks {
    private ClipNetworks() {}

    static Network pictures(ClipTensors tensors, ClipConfig config) throws WeightsException {
        Constant kernel = tensors.patches();
        int width = kernel.shape().getFirst();
        int patch = kernel.shape().getLast();
        Constant positions = tensors.positions(true);
        // One of the places is the learned token's.
        int across = (int) Math.round(Math.sqrt(positions.shape().getFirst() - 1));
        int side = across * patch;
        if (across * across != positions.shape().getFirst() - 1) {
            throw new WeightsException(
                    "The picture positions of this file fill no square: it is of another model.");
        }
        NetworkBuilder net = NetworkBuilder.ofMaps(3, side, side);
        Value x =
                net.convolution(
                        net.input(),
                        new FoldedConvolution(
                                kernel, new Constant(List.of(width), () -> new float[width])),
                        new Window(patch, patch, patch, 0),
                        Activation.NONE);
        x = net.positions(net.prefix(net.tokens(x), tensors.pictureToken()), positions);
        x = Transformer.norm(net, x, tensors.pictureNormBefore(), config.epsilon());
        x =
                Transformer.blocks(
                        net,
                        x,
                        new Shape(
                                tensors.blocks(true),
                                config.pictureHeads(width),
                                false,
                                config.quickGelu(),
                                config.epsilon()),
                        number -> tensors.block(true, number));
        x = Transformer.norm(net, net.first(x), tensors.normAfter(true), config.epsilon());
        return net.build(net.linear(x, tensors.projection(true), null, Activation.NONE));
    }

    static Network words(ClipTensors tensors, ClipConfig config) throws WeightsException {
        Constant table = tensors.tokenTable();
        NetworkBuilder net = NetworkBuilder.ofTokens();
        Value x = net.positions(net.lookup(net.input(), table), tensors.positions(false));
        x =
                Transformer.blocks(
                        net,
                        x,
                        new Shape(
                                tensors.blocks(false),
                                config.textHeads(table.shape().getLast()),
                                true,
                                config.quickGelu(),
                                config.epsilon()),
                        number -> tensors.block(false, number));
        // The end token sees all others; nothing after it is computed.
        x = Transformer.norm(net, net.last(x), tensors.normAfter(false), config.epsilon());
        return net.build(net.linear(x, tensors.projection(false), null, Activation.NONE));
    }
}
