package semblance.embed.preprocess;

/** The mean and the standard deviation of red, green and blue that a network was trained with. */
enum Normalisation {
    /** All networks of torchvision. */
    IMAGENET(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}),
    /** OpenAI's CLIP and what follows it. */
    CLIP(
            new float[] {0.48145466f, 0.4578275f, 0.40821073f},
            new float[] {0.26862954f, 0.26130258f, 0.27577711f}),
    /** SigLIP: values between -1 and 1. */
    SIGLIP(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});

    private final float[] mean;
    private final float[] deviation;

    Normalisation(float[] mean, float[] deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /**
     * Returns the normalised value of each byte for red, green and blue, in single precision as the
     * references compute it.
     */
    float[][] table() {
        float[][] table = new float[3][256];
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < 256; i++) {
                table[channel][i] = (i / 255f - mean[channel]) / deviation[channel];
            }
        }
        return table;
    }
}
