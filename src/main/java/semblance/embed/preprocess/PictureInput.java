package semblance.embed.preprocess;

import semblance.embed.SampleNeeds;
import semblance.media.Fidelity;
import semblance.media.Picture;
import semblance.media.Region;
import semblance.media.Sample;
import semblance.media.Sound;

import java.nio.FloatBuffer;

/**
 * The way from a picture to a network's input: resize, take the middle, normalise, each exactly as
 * the network's reference does it. The colours are taken as the file has them: transparency is
 * ignored, as Pillow's {@code convert("RGB")} does. A small picture is enlarged. Immutable, safe
 * for use by many threads.
 */
public final class PictureInput implements SampleInput {
    private static final int SIDE = 224;

    private final Framing framing;
    private final Filter filter;
    private final int shortSide;
    private final int side;

    /** The normalised value of each byte, for red, green and blue. */
    private final float[][] values;

    private PictureInput(
            Framing framing, Filter filter, int shortSide, int side, float[][] values) {
        this.framing = framing;
        this.filter = filter;
        this.shortSide = shortSide;
        this.side = side;
        this.values = values;
    }

    /** torchvision, {@code ResNet50_Weights.IMAGENET1K_V1.transforms()}. */
    public static PictureInput resnet50V1() {
        return torchvision(256);
    }

    /** torchvision, {@code ResNet50_Weights.IMAGENET1K_V2.transforms()}. */
    public static PictureInput resnet50V2() {
        return torchvision(232);
    }

    /** torchvision, {@code SqueezeNet1_1_Weights.IMAGENET1K_V1.transforms()}. */
    public static PictureInput squeezeNet() {
        return torchvision(256);
    }

    private static PictureInput torchvision(int shortSide) {
        return new PictureInput(
                Framing.MIDDLE_TORCHVISION,
                Filter.BILINEAR,
                shortSide,
                SIDE,
                Normalisation.imageNet());
    }

    /** Hugging Face Transformers, {@code CLIPImageProcessor} with the settings of CLIP ViT-B/32. */
    public static PictureInput clipHuggingFace() {
        return new PictureInput(
                Framing.MIDDLE_HUGGING_FACE, Filter.BICUBIC, SIDE, SIDE, Normalisation.clip());
    }

    /** OpenAI's {@code clip.load}: torchvision's transforms with CLIP's numbers. */
    public static PictureInput clipOpenAi() {
        return new PictureInput(
                Framing.MIDDLE_TORCHVISION, Filter.BICUBIC, SIDE, SIDE, Normalisation.clip());
    }

    /** Hugging Face Transformers, {@code SiglipImageProcessor} of SigLIP B/16 224. */
    public static PictureInput siglip() {
        return new PictureInput(
                Framing.STRETCHED, Filter.BICUBIC, SIDE, SIDE, Normalisation.siglip());
    }

    /** Returns the side of the square that the network sees, in pixels. */
    public int side() {
        return side;
    }

    /** Returns what the shorter side of a picture is resized to, in pixels. */
    public int shortSide() {
        return shortSide;
    }

    @Override
    public SampleNeeds.Pictures needs() {
        return new SampleNeeds.Pictures(shortSide, Fidelity.FAITHFUL);
    }

    @Override
    public NetworkInput prepare(Sample sample) {
        return switch (sample) {
            case Picture picture -> {
                FloatBuffer numbers = FloatBuffer.allocate(3 * side * side);
                write(picture, numbers);
                yield new NetworkInput(numbers.flip(), 1, 3, side, side);
            }
            case Sound sound ->
                    throw new IllegalArgumentException(
                            "a sound (" + sound.span() + ") where a picture is needed");
        };
    }

    /** Returns the square that the network sees, not yet normalised. */
    public Picture resized(Picture picture) {
        return new Picture(side, side, pixels(picture), picture.span());
    }

    /**
     * Writes {@code 3 * side * side} values: the red plane, the green plane, the blue plane, each
     * row by row, normalised.
     */
    public void write(Picture picture, FloatBuffer target) {
        byte[] pixels = pixels(picture);
        float[] plane = new float[side * side];
        for (int channel = 0; channel < 3; channel++) {
            float[] value = values[channel];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = value[pixels[3 * i + channel] & 0xFF];
            }
            target.put(plane);
        }
    }

    private byte[] pixels(Picture picture) {
        int width = framing.width(shortSide, picture.width(), picture.height());
        int height = framing.height(shortSide, picture.width(), picture.height());
        Region kept = framing.kept(width, height, side);
        return Resampling.resize(picture, width, height, kept, filter);
    }
}
