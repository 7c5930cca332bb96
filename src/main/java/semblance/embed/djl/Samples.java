package semblance.embed.djl;

import semblance.embed.preprocess.NetworkInput;
import semblance.embed.preprocess.PictureInput;
import semblance.embed.preprocess.SampleInput;
import semblance.embed.preprocess.SoundInput;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;
import semblance.models.compile.Network;

import java.util.ArrayList;
import java.util.List;

/**
 * Inputs that a network is calibrated and checked with. What it is checked with it was not
 * calibrated with.
 *
 * @param calibrating may be empty
 * @param checked at least four
 */
record Samples(List<Input> calibrating, List<Input> checked) {
    private static final int CHECKED = 8;

    Samples {
        calibrating = List.copyOf(calibrating);
        checked = List.copyOf(checked);
    }

    /** One input, which can be run any number of times. */
    @FunctionalInterface
    interface Input {
        float[][] run(LoadedNetwork network);
    }

    /**
     * Returns samples made of pictures or sounds.
     *
     * @param media few or none where the program has none at hand: made-up ones then take their
     *     place in checking, and nothing is calibrated
     */
    static Samples of(List<? extends Sample> media, SampleInput way) {
        List<Input> calibrating = new ArrayList<>();
        List<Input> checked = new ArrayList<>();
        boolean enough = media.size() >= 3 * CHECKED;
        for (int i = 0; enough && i < media.size(); i++) {
            boolean isChecked = i % (media.size() / CHECKED) == 0 && checked.size() < CHECKED;
            (isChecked ? checked : calibrating).add(input(media.get(i), way));
        }
        for (int i = checked.size(); i < CHECKED; i++) {
            Sample madeUp =
                    switch (way) {
                        case PictureInput _ -> madeUpPicture(i);
                        case SoundInput sounds -> madeUpSound(i, sounds.needs().sampleRateHz());
                    };
            checked.add(input(madeUp, way));
        }
        return new Samples(calibrating, checked);
    }

    /** Returns samples made of texts, by the numbers of their tokens. */
    static Samples ofTokens(int vocabulary, int longest) {
        List<Input> checked = new ArrayList<>();
        for (int i = 1; i <= CHECKED; i++) {
            long[] tokens = new long[Math.min(3 * i, longest)];
            for (int j = 0; j < tokens.length; j++) {
                // Any numbers will do: the same on every machine.
                tokens[j] = Math.floorMod((i * 7919L + j) * 104_729L, vocabulary);
            }
            checked.add(network -> network.run(tokens));
        }
        return new Samples(List.of(), checked);
    }

    /** Returns an input that a network takes, whatever comes out. */
    static Input any(Network network) {
        if (network.readsTokens()) {
            return loaded -> loaded.run(new long[] {0, 0, 0});
        }
        NetworkInput blank =
                NetworkInput.blank(
                        1,
                        network.input().size(0),
                        network.input().size(1),
                        network.input().size(2));
        return loaded -> loaded.run(blank);
    }

    private static Input input(Sample sample, SampleInput way) {
        NetworkInput ready = way.prepare(sample);
        return network -> network.run(ready);
    }

    private static Picture madeUpPicture(int number) {
        int side = 256;
        byte[] rgb = new byte[3 * side * side];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % side;
            int y = i / 3 / side;
            double wave = Math.sin(x * (number + 1) / 20.0) + Math.cos(y * (i % 3 + 1) / 15.0);
            rgb[i] = (byte) Math.round(127.5 + 63 * wave);
        }
        return new Picture(side, side, rgb, null);
    }

    /** Five seconds of four partials that swell and fade. */
    private static Sound madeUpSound(int number, int rateHz) {
        float[] samples = new float[5 * rateHz];
        for (int i = 0; i < samples.length; i++) {
            double seconds = (double) i / rateHz;
            double sum = 0;
            for (int partial = 1; partial <= 4; partial++) {
                double hertz = 90 * (number + 1) * partial * (1 + 0.01 * partial);
                double swell = 1 + Math.sin(2 * Math.PI * seconds * (number + partial) / 3);
                sum += swell * Math.sin(2 * Math.PI * hertz * seconds) / partial;
            }
            samples[i] = (float) (sum / 8);
        }
        return new Sound(samples, rateHz, TimeSpan.ofSeconds(0, 5));
    }
}
