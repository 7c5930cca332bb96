package semblance.embed.family;

import semblance.models.compile.Network;
import semblance.models.weights.Weights;
import semblance.models.weights.WeightsException;

/** Networks of the official architectures at toy size. */
public final class TinyNetworks {
    private TinyNetworks() {}

    public static Network resnet(Weights weights, int side) throws WeightsException {
        return ResNet50.network(weights, side);
    }

    public static Network squeezeNet(Weights weights) throws WeightsException {
        return SqueezeNet.network(weights, 224);
    }

    public static Network cnn14(Weights weights) throws WeightsException {
        return PannsCnn14.network(weights, 101, 64);
    }

    /** Returns a tower of CLIP with 3 heads for pictures and 4 for texts. */
    public static Network clip(Weights weights, boolean ofPictures) throws WeightsException {
        ClipConfig config = new ClipConfig(3, 4, true, 1e-5);
        ClipTensors tensors = ClipTensors.of(weights);
        return ofPictures
                ? ClipNetworks.pictures(tensors, config)
                : ClipNetworks.words(tensors, config);
    }
}
