package semblance.embed.family;

import semblance.models.compile.Network;
import semblance.models.weights.WeightsException;
import semblance.parity.References;

import java.io.IOException;

/** The networks of official sizes with weights by the formula. */
public final class FormulaNetworks {
    private FormulaNetworks() {}

    public static Network resnet50() throws IOException, WeightsException {
        return ResNet50.network(References.weights("resnet50"), 224);
    }

    public static Network clipPictures() throws IOException, WeightsException {
        return ClipNetworks.pictures(clip(), ClipConfig.OFFICIAL);
    }

    public static Network clipWords() throws IOException, WeightsException {
        return ClipNetworks.words(clip(), ClipConfig.OFFICIAL);
    }

    /** Returns CNN14, as usually run on two seconds. */
    public static Network cnn14() throws IOException, WeightsException {
        return PannsCnn14.network(References.weights("cnn14"), 201, 64);
    }

    /** Returns PANNs' MobileNetV1, as usually run on ten seconds. */
    public static Network mobileNet() throws IOException, WeightsException {
        return PannsMobileNet.network(References.weights("panns-mobilenetv1"), 1001, 64);
    }

    private static ClipTensors clip() throws IOException, WeightsException {
        return ClipTensors.of(References.weights("clip-vit-base-patch32"));
    }
}
