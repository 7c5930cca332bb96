package semblance.ui;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reduces an image to 256 colours, so that a picture of the window is a small file. The colours
 * that are seen most, those of the window itself, stay as they are; the others come by median cut
 * (Heckbert, SIGGRAPH 1982) over 6 bits a channel, and the difference is spread over the neighbours
 * (Floyd and Steinberg, 1976).
 */
final class FewColours {
    private static final int COLOURS = 256;
    private static final int EXACT = 64;
    private static final double STRENGTH = 0.75;
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
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Integer> palette = new ArrayList<>(mostSeen(counts));
        Set<Integer> exact = Set.copyOf(palette);
        Map<Integer, Integer> rough = new HashMap<>();
        counts.forEach((colour, pixels) -> {
            if (!exact.contains(colour)) {
                rough.merge(colour & KEPT, pixels, Integer::sum);
            }
        });
        for (List<Colour> box : boxes(rough)) {
            palette.add(mean(box));
        }
        byte[] bytes = new byte[3 * palette.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) channel(palette.get(i / 3), i % 3);
        }
        IndexColorModel model = new IndexColorModel(8, palette.size(), bytes, 0, false);
        BufferedImage few =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        double[][] error = new double[width + 2][3];
        for (int y = 0; y < height; y++) {
            double[][] below = new double[width + 2][3];
            for (int x = 0; x < width; x++) {
                int pixel = rgb[y * width + x] & 0xffffff;
                // What is flat stays flat.
                boolean isFlat = exact.contains(pixel);
                double[] wanted = new double[3];
                for (int c = 0; c < 3; c++) {
                    wanted[c] = channel(pixel, c) + (isFlat ? 0 : error[x + 1][c]);
                }
                int index = isFlat ? palette.indexOf(pixel) : nearest(palette, wanted);
                few.getRaster().setSample(x, y, 0, index);
                for (int c = 0; c < 3; c++) {
                    double left = STRENGTH * (wanted[c] - channel(palette.get(index), c)) / 16;
                    error[x + 2][c] += 7 * left;
                    below[x][c] += 3 * left;
                    below[x + 1][c] += 5 * left;
                    below[x + 2][c] += left;
                }
            }
            error = below;
        }
        return few;
    }

    private static List<Integer> mostSeen(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(EXACT)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int nearest(List<Integer> palette, double[] wanted) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < palette.size(); i++) {
            double distance = 0;
            for (int c = 0; c < 3; c++) {
                double d = wanted[c] - channel(palette.get(i), c);
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static int mean(List<Colour> box) {
        long pixels = box.stream().mapToLong(Colour::pixels).sum();
        int mean = 0;
        for (int shift : new int[] {16, 8, 0}) {
            long sum =
                    box.stream()
                            .mapToLong(colour -> (long) colour.channel(shift) * colour.pixels())
                            .sum();
            // Two bits were cut off: in the middle they are right.
            mean |= (int) Math.min(255, sum / pixels + 2) << shift;
        }
        return mean;
    }

    private static int channel(int rgb, int c) {
        return rgb >> (16 - 8 * c) & 0xff;
    }

    private static List<List<Colour>> boxes(Map<Integer, Integer> counts) {
        List<Colour> all = new ArrayList<>();
        counts.forEach((colour, pixels) -> all.add(new Colour(colour, pixels)));
        all.sort(Comparator.comparingInt(Colour::rgb));
        List<List<Colour>> boxes = new ArrayList<>();
        if (!all.isEmpty()) {
            boxes.add(all);
        }
        while (boxes.size() < COLOURS - EXACT) {
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
