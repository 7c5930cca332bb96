package semblance.bench;

import semblance.samples.encode.MediaWriter;
import semblance.samples.encode.PictureTrack;
import semblance.samples.encode.SoundTrack;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A film that is made for measuring: pictures after each other, so that its cuts are known, over
 * each of which a camera moves, and a melody of its own.
 */
record MadeFilm(List<Shot> shots, int width, int height, int framesPerSecond, long melody) {
    private static final int RATE_HZ = 48_000;
    private static final double NOTE_SECONDS = 0.25;

    /** How a film is encoded. */
    record Coding(String ending, String codec, Map<String, String> options, String sound) {}

    /**
     * @param zoom how far the camera goes in until the end of the shot: 1 stands still
     * @param dissolve how long the shot before shines through, in seconds
     */
    record Shot(BufferedImage picture, double seconds, double zoom, double dissolve) {}

    double seconds() {
        return shots.stream().mapToDouble(Shot::seconds).sum();
    }

    /** Returns when shots begin, but for the first. */
    List<Double> cuts() {
        List<Double> cuts = new ArrayList<>();
        double at = 0;
        for (Shot shot : shots) {
            cuts.add(at);
            at += shot.seconds();
        }
        cuts.removeFirst();
        return cuts;
    }

    Path write(Path file, Coding coding) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        try (MediaWriter writer = new MediaWriter(file, Map.of())) {
            try (PictureTrack track =
                            writer.addPictures(
                                    coding.codec(),
                                    width,
                                    height,
                                    framesPerSecond,
                                    coding.options());
                    SoundTrack sound = writer.addSound(coding.sound(), 64_000)) {
                writer.start();
                writeFrames(track);
                sound.write(sound());
            }
        }
        return file;
    }

    private void writeFrames(PictureTrack track) throws IOException {
        BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = frame.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        Shot before = null;
        long written = 0;
        double end = 0;
        for (Shot shot : shots) {
            double start = end;
            end += shot.seconds();
            for (; written < Math.round(end * framesPerSecond); written++) {
                double second = Math.max(0, written / (double) framesPerSecond - start);
                draw(graphics, shot, second / shot.seconds());
                if (before != null && second < shot.dissolve()) {
                    graphics.setComposite(
                            java.awt.AlphaComposite.SrcOver.derive(
                                    (float) (1 - second / shot.dissolve())));
                    draw(graphics, before, 1);
                    graphics.setComposite(java.awt.AlphaComposite.SrcOver);
                }
                track.write(frame, written == 0);
            }
            before = shot;
        }
        graphics.dispose();
    }

    private void draw(Graphics2D graphics, Shot shot, double done) {
        BufferedImage picture = shot.picture();
        double cover =
                Math.max(
                        width / (double) picture.getWidth(), height / (double) picture.getHeight());
        double scale = cover * (1 + (shot.zoom() - 1) * Math.min(1, done));
        int w = (int) Math.ceil(picture.getWidth() * scale);
        int h = (int) Math.ceil(picture.getHeight() * scale);
        graphics.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h, null);
    }

    private float[] sound() {
        Random random = new Random(melody);
        float[] samples = new float[(int) Math.round(seconds() * RATE_HZ)];
        int note = (int) (NOTE_SECONDS * RATE_HZ);
        double hertz = 440;
        double colour = 0.5;
        for (int i = 0; i < samples.length; i++) {
            if (i % note == 0) {
                hertz = 110 * Math.pow(2, random.nextInt(36) / 12.0);
                colour = random.nextDouble();
            }
            double phase = 2 * Math.PI * hertz * i / RATE_HZ;
            double fade = Math.exp(-3.0 * (i % note) / note);
            samples[i] =
                    (float)
                            (0.3
                                    * fade
                                    * (Math.sin(phase)
                                            + colour * Math.sin(2 * phase)
                                            + (1 - colour) * Math.sin(3 * phase)));
        }
        return samples;
    }
}
