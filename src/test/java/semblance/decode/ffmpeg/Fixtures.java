package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.media.FileStamp;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Files and requests for the tests. */
final class Fixtures {
    private Fixtures() {}

    /** A picture with a red, a green, a blue and a white quarter, in reading order. */
    static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            g.setColor(colours[i]);
            g.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width / 2 + 1, height / 2 + 1);
        }
        g.dispose();
        return image;
    }

    static Path write(BufferedImage image, String format, Path file) throws IOException {
        if (!ImageIO.write(image, format, file.toFile())) {
            throw new IOException("no writer for " + format);
        }
        return file;
    }

    static void assertSentence(DecodeException e) {
        String message = String.valueOf(e.getMessage());
        assertTrue(message.matches("[A-Z][^.]+\\."), message);
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** Puts an EXIF segment that says nothing but the orientation behind a jpeg's first marker. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
        exif.putShort((short) 0xFFE1).putShort((short) 34);
        exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42}).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 36);
        return all.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Writes 16-bit sound; the function gives a channel's samples between -1 and 1. */
    static Path sound(
            Path file,
            AudioFileFormat.Type type,
            int rate,
            int length,
            IntToDoubleFunction... channels)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * channels.length * length);
        for (int i = 0; i < length; i++) {
            for (IntToDoubleFunction channel : channels) {
                bytes.putShort((short) Math.round(channel.applyAsDouble(i) * Short.MAX_VALUE));
            }
        }
        AudioFormat format = new AudioFormat(rate, 16, channels.length, true, true);
        try (AudioInputStream in =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, length)) {
            AudioSystem.write(in, type, file.toFile());
        }
        return file;
    }

    static IntToDoubleFunction tone(double hertz, int rate) {
        return i -> 0.5 * Math.sin(2 * Math.PI * hertz * i / rate);
    }

    static MediaFile file(Path path, MediaKind kind) {
        return new MediaFile(path.toAbsolutePath(), kind, new FileStamp(1, Instant.EPOCH));
    }

    static DecodeRequest pictures(int shortSide) {
        return new DecodeRequest(
                new DecodeRequest.Pictures(shortSide, null, DecodeRequest.Frames.KEYFRAMES),
                null,
                null);
    }

    static DecodeRequest.Sounds sounds(int rate, double window, double hop, boolean skipSilence) {
        return new DecodeRequest.Sounds(rate, seconds(window), seconds(hop), skipSilence);
    }

    static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    static Picture picture(Decoder decoder, Path path, DecodeRequest request)
            throws DecodeException, InterruptedException {
        return (Picture) all(decoder, file(path, MediaKind.IMAGE), request).getFirst();
    }

    static List<Sample> all(Decoder decoder, MediaFile file, DecodeRequest request)
            throws DecodeException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        try (SampleStream stream = decoder.open(file, request)) {
            for (Sample s = stream.next(); s != null; s = stream.next()) {
                samples.add(s);
            }
        }
        return samples;
    }

    /** Returns the pixel's red, green and blue rounded to 0 or 255 and put together. */
    static int colour(Picture picture, double x, double y) {
        int column = (int) (x * picture.width());
        int row = (int) (y * picture.height());
        int at = 3 * (row * picture.width() + column);
        int colour = 0;
        for (int c = 0; c < 3; c++) {
            colour = colour << 8 | ((picture.rgb()[at + c] & 0xFF) > 127 ? 0xFF : 0);
        }
        return colour;
    }

    /** Returns the colours of the four quarters in reading order. */
    static List<Integer> corners(Picture picture) {
        return List.of(
                colour(picture, .25, .25),
                colour(picture, .75, .25),
                colour(picture, .25, .75),
                colour(picture, .75, .75));
    }

    static Path write(byte[] bytes, Path file) throws IOException {
        return Files.write(file, bytes);
    }
}
