package semblance.embed.djl;

import semblance.embed.preprocess.PictureInput;
import semblance.media.Picture;
import semblance.models.compile.Network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
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
     * Returns samples made of pictures.
     *
     * @param pictures few or none where the program has none at hand: made-up ones then take their
     *     place in checking, and nothing is calibrated
     */
    static Samples ofPictures(List<Picture> pictures, PictureInput way) {
        List<Input> calibrating = new ArrayList<>();
        List<Input> checked = new ArrayList<>();
        boolean enough = pictures.size() >= 3 * CHECKED;
        for (int i = 0; enough && i < pictures.size(); i++) {
            boolean isChecked = i % (pictures.size() / CHECKED) == 0 && checked.size() < CHECKED;
            (isChecked ? checked : calibrating).add(input(pictures.get(i), way));
        }
        for (int i = checked.size(); i < CHECKED; i++) {
            checked.add(input(madeUp(i), way));
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
        int height = network.input().size(1);
        int width = network.input().size(2);
        FloatBuffer grey =
                ByteBuffer.allocateDirect(3 * height * width * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        return loaded -> loaded.run(grey.duplicate(), 1, 3, height, width);
    }

    private static Input input(Picture picture, PictureInput way) {
        int side = way.side();
        FloatBuffer numbers =
                ByteBuffer.allocateDirect(3 * side * side * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        way.write(picture, numbers);
        numbers.flip();
        return network -> network.run(numbers.duplicate(), 1, 3, side, side);
    }

    private static Picture madeUp(int number) {
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
}
