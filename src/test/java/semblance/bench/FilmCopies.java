package semblance.bench;

import semblance.engine.Engine;
import semblance.engine.MediaView;
import semblance.engine.ViewRequest;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.samples.encode.MediaWriter;
import semblance.samples.encode.PictureTrack;
import semblance.samples.encode.SoundTrack;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changed copies of films, as they turn up in real folders. */
final class FilmCopies {
    private static final int RATE_HZ = 48_000;
    private static final int SHORT_SIDE = 180;

    /** Frames beyond this rate, in a second, are left out: copies are made for measuring only. */
    private static final int MOST_FRAMES = 15;

    private static final double EXCERPT_SECONDS = 8;

    private static final Map<String, String> H264 = Map.of("b", "150000", "g", "250");

    private final Engine engine;

    FilmCopies(Engine engine) {
        this.engine = engine;
    }

    /**
     * What is done to a film.
     *
     * @param scale of width and height
     * @param barsBeside the part of the width that bars take on each side
     * @param barsAbove the part of the height that bars take above and below
     * @param from the part of the film that is left out before the copy begins
     * @param seconds how long the copy is at most
     */
    record Change(
            String name,
            String ending,
            String codec,
            Map<String, String> options,
            double scale,
            double barsBeside,
            double barsAbove,
            boolean mirrored,
            double from,
            double to,
            double seconds) {
        Change(String name, String ending, String codec, Map<String, String> options) {
            this(name, ending, codec, options, 1, 0, 0, false, 0, 1, 1e9);
        }

        Change shaped(double newScale, double beside, double above) {
            return new Change(
                    name, ending, codec, options, newScale, beside, above, mirrored, from, to,
                    seconds);
        }

        Change part(double newFrom, double newTo, double atMost) {
            return new Change(
                    name,
                    ending,
                    codec,
                    options,
                    scale,
                    barsBeside,
                    barsAbove,
                    mirrored,
                    newFrom,
                    newTo,
                    atMost);
        }

        Change turned() {
            return new Change(
                    name,
                    ending,
                    codec,
                    options,
                    scale,
                    barsBeside,
                    barsAbove,
                    true,
                    from,
                    to,
                    seconds);
        }
    }

    static List<Change> all() {
        Map<String, String> mpeg4 = Map.of("b", "300000", "g", "240");
        return List.of(
                new Change("re-encoded, H.264 150 kbit/s", "mp4", "libopenh264", H264),
                new Change(
                        "re-encoded, VP9",
                        "webm",
                        "libvpx-vp9",
                        Map.of("b", "150000", "g", "240", "deadline", "realtime", "cpu-used", "8")),
                new Change("scaled to 50 %", "mkv", "mpeg4", mpeg4).shaped(.5, 0, 0),
                new Change("letterboxed", "mp4", "libopenh264", H264).shaped(1, 0, .125),
                new Change("pillarboxed, scaled", "mkv", "mpeg4", mpeg4).shaped(.7, .125, 0),
                new Change("trimmed by 15 % at both ends", "mp4", "libopenh264", H264)
                        .part(.15, .85, 1e9),
                new Change("excerpt of 8 s", "mp4", "libopenh264", H264)
                        .part(.4, 1, EXCERPT_SECONDS),
                new Change("mirrored", "mp4", "libopenh264", H264).turned());
    }

    /**
     * A copy.
     *
     * @param offset where in the film the copy begins, in seconds
     */
    record Copy(String name, Path file, double offset) {}

    Map<String, Copy> of(Path film, Path folder) throws Exception {
        Map<String, Copy> copies = new LinkedHashMap<>();
        for (Change change : all()) {
            Path file = folder.resolve("copy" + copies.size() + "." + change.ending());
            copies.put(change.name(), write(film, change, file));
        }
        return copies;
    }

    private Copy write(Path film, Change change, Path copy) throws Exception {
        Files.createDirectories(copy.getParent());
        Files.deleteIfExists(copy);
        MediaFile file = engine.identify(film);
        List<float[]> sounds = new ArrayList<>();
        try (MediaView view =
                engine.open(file, new ViewRequest(SHORT_SIDE, RATE_HZ, Duration.ZERO))) {
            MediaFacts facts = view.facts();
            double length = facts.duration() == null ? 60 : facts.duration().toMillis() / 1000.0;
            double start = change.from() * length;
            double end = Math.min(change.to() * length, start + change.seconds());
            Target target = null;
            Picture before = null;
            double first = 0;
            int rate = 0;
            int step = 1;
            int frames = 0;
            for (Sample sample = view.next(); sample != null; sample = view.next()) {
                if (sample instanceof Sound sound) {
                    sounds.add(sound.samples());
                } else if (sample instanceof Picture picture && picture.span() != null) {
                    double shown = picture.span().startSeconds();
                    if (before != null && rate == 0) {
                        double every = 1 / (shown - first);
                        step = (int) Math.ceil(every / MOST_FRAMES - 0.01);
                        rate = (int) Math.max(1, Math.round(every / Math.max(1, step)));
                    }
                    boolean taken = rate > 0 && frames++ % Math.max(1, step) == 0;
                    if (taken && shown >= start && shown < end) {
                        if (target == null) {
                            target = new Target(copy, change, picture, rate);
                            start = shown;
                        }
                        target.write(picture);
                    }
                    first = before == null ? shown : first;
                    before = picture;
                }
            }
            if (target == null) {
                throw new java.io.IOException("no frames in " + film);
            }
            target.close(part(sounds, start, end));
            return new Copy(change.name(), copy, start);
        }
    }

    private static float[] part(List<float[]> pieces, double start, double end) {
        int length = pieces.stream().mapToInt(piece -> piece.length).sum();
        float[] all = new float[length];
        int at = 0;
        for (float[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        int from = (int) Math.min(length, Math.round(start * RATE_HZ));
        int to = (int) Math.min(length, Math.round(end * RATE_HZ));
        return Arrays.copyOfRange(all, from, to);
    }

    /** The copy while it is written. */
    private static final class Target {
        private final Change change;
        private final MediaWriter writer;
        private final PictureTrack pictures;
        private final SoundTrack sound;
        private final BufferedImage frame;
        private final int barX;
        private final int barY;
        private boolean any;

        Target(Path file, Change change, Picture first, int rate) throws Exception {
            this.change = change;
            int w = (int) Math.round(first.width() * change.scale());
            int h = (int) Math.round(first.height() * change.scale());
            barX = (int) (w * change.barsBeside());
            barY = (int) (h * change.barsAbove());
            frame =
                    new BufferedImage(
                            (w + 2 * barX) / 2 * 2,
                            (h + 2 * barY) / 2 * 2,
                            BufferedImage.TYPE_INT_RGB);
            writer = new MediaWriter(file, Map.of());
            pictures =
                    writer.addPictures(
                            change.codec(),
                            frame.getWidth(),
                            frame.getHeight(),
                            rate,
                            change.options());
            sound = writer.addSound(change.ending().equals("webm") ? "libopus" : "aac", 64_000);
            writer.start();
        }

        void write(Picture picture) throws Exception {
            BufferedImage image =
                    new BufferedImage(
                            picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
            byte[] rgb = picture.rgb();
            int[] pixels = new int[picture.width() * picture.height()];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] =
                        ((rgb[3 * i] & 0xFF) << 16)
                                | ((rgb[3 * i + 1] & 0xFF) << 8)
                                | (rgb[3 * i + 2] & 0xFF);
            }
            image.setRGB(0, 0, picture.width(), picture.height(), pixels, 0, picture.width());
            Graphics2D graphics = frame.createGraphics();
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            int w = frame.getWidth() - 2 * barX;
            int h = frame.getHeight() - 2 * barY;
            int x = change.mirrored() ? barX + w : barX;
            graphics.drawImage(image, x, barY, change.mirrored() ? -w : w, h, null);
            graphics.dispose();
            pictures.write(frame, !any);
            any = true;
        }

        void close(float[] samples) throws Exception {
            sound.write(samples.length == 0 ? new float[RATE_HZ / 10] : samples);
            pictures.close();
            sound.close();
            writer.close();
        }
    }
}
