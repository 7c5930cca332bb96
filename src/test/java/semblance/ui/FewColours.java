package semblance.ui;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduces an image to 256 colours, so that a picture of the window is a small file. Median cut
 * (Heckbert, SIGGRAPH 1982) over colours of 6 bits a channel; the fullest box is cut where its
 * longest side has half of its pixels.
 */
final class FewColours {
    private static final int COLOURS = 256;
    private static final int KEPT = 0xfcfcfc;

    private record Colour(int rgb, int pixels) {
        int channel(int shift) {
            return rgb >> shift & 0xff;
        }
    }

    private FewColours() {}

    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : rgb) {
            counts.merge(pixel & KEPT, 1, Integer::sum);
        }
        List<Colour> all = new ArrayList<>();
        counts.forEach((colour, pixels) -> all.add(new Colour(colour, pixels)));
        all.sort(Comparator.comparingInt(Colour::rgb));
        List<List<Colour>> boxes = boxes(all);
        int[][] sums = new int[boxes.size()][4];
        Map<Integer, Integer> boxOf = new HashMap<>();
        for (int box = 0; box < boxes.size(); box++) {
            for (Colour colour : boxes.get(box)) {
                boxOf.put(colour.rgb(), box);
            }
        }
        for (int pixel : rgb) {
            int[] sum = sums[boxOf.getOrDefault(pixel & KEPT, 0)];
            sum[0] += pixel >> 16 & 0xff;
            sum[1] += pixel >> 8 & 0xff;
            sum[2] += pixel & 0xff;
            sum[3]++;
        }
        byte[][] palette = new byte[3][boxes.size()];
        for (int box = 0; box < boxes.size(); box++) {
            for (int channel = 0; channel < 3; channel++) {
                palette[channel][box] = (byte) (sums[box][channel] / Math.max(1, sums[box][3]));
            }
        }
        IndexColorModel model =
                new IndexColorModel(8, boxes.size(), palette[0], palette[1], palette[2]);
        BufferedImage few =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int box = boxOf.getOrDefault(rgb[y * width + x] & KEPT, 0);
                few.getRaster().setSample(x, y, 0, box);
            }
        }
        return few;
    }

    private static List<List<Colour>> boxes(List<Colour> all) {
        List<List<Colour>> boxes = new ArrayList<>();
        boxes.add(all);
        while (boxes.size() < COLOURS) {
            List<Colour> widest =
                    boxes.stream()
                            .filter(box -> box.size() > 1)
                            .max(Comparator.comparingDouble(FewColours::weight))
                            .orElse(List.of());
            if (widest.isEmpty()) {
                break;
            }
            boxes.remove(widest);
            List<Colour> sorted = new ArrayList<>(widest);
            int shift = longestSide(widest);
            sorted.sort(Comparator.comparingInt(colour -> colour.channel(shift)));
            int cut = cut(sorted);
            boxes.add(List.copyOf(sorted.subList(0, cut)));
            boxes.add(List.copyOf(sorted.subList(cut, sorted.size())));
        }
        return boxes;
    }

    private static double weight(List<Colour> box) {
        double pixels = box.stream().mapToInt(Colour::pixels).sum();
        return Math.sqrt(pixels) * length(box, longestSide(box));
    }

    private static int cut(List<Colour> sorted) {
        long all = sorted.stream().mapToLong(Colour::pixels).sum();
        long before = 0;
        for (int i = 0; i < sorted.size() - 1; i++) {
            before += sorted.get(i).pixels();
            if (2 * before >= all) {
                return i + 1;
            }
        }
        return sorted.size() - 1;
    }

    private static int longestSide(List<Colour> box) {
        int longest = 16;
        for (int shift : new int[] {8, 0}) {
            if (length(box, shift) > length(box, longest)) {
                longest = shift;
            }
        }
        return longest;
    }

    private static int length(List<Colour> box, int shift) {
        int least = 255;
        int most = 0;
        for (Colour colour : box) {
            least = Math.min(least, colour.channel(shift));
            most = Math.max(most, colour.channel(shift));
        }
        return most - least;
    }
}
