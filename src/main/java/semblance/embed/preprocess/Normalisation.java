package semblance.embed.preprocess;

/**
 * What makes a network's numbers of bytes: less the mean of what it was trained with, divided by
 * the standard deviation, for red, green and blue.
 */
final class Normalisation {
    private Normalisation() {}

    /** All networks of torchvision. */
    static float[][] imageNet() {
        return table(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});
    }

    /** OpenAI's CLIP and what follows it. */
    static float[][] clip() {
        return table(
                new double[] {0.48145466, 0.4578275, 0.40821073},
                new double[] {0.26862954, 0.26130258, 0.27577711});
    }

    /** SigLIP: values between -1 and 1. */
    static float[][] siglip() {
        return table(new double[] {0.5, 0.5, 0.5}, new double[] {0.5, 0.5, 0.5});
    }

    /** Returns the value of each byte, in single precision as the references compute it. */
    private static float[][] table(double[] mean, double[] deviation) {
        float[][] table = new float[3][256];
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < 256; i++) {
                table[channel][i] = (i / 255f - (float) mean[channel]) / (float) deviation[channel];
            }
        }
        return table;
    }
}
