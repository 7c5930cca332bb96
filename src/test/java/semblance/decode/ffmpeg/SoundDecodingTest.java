package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.DecodeException;
import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.media.Encoding;
import semblance.media.MediaKind;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sound.sampled.AudioFileFormat;

class SoundDecodingTest {
    private static final int RATE = 44_100;

    private final FfmpegDecoder decoder =
            new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read);

    @TempDir Path folder;

    @Test
    void stereoIsMixedToItsMeanAtTheRateWanted() throws Exception {
        Path file =
                Fixtures.sound(
                        folder.resolve("a.wav"),
                        AudioFileFormat.Type.WAVE,
                        RATE,
                        RATE * 2,
                        Fixtures.tone(440, RATE),
                        Fixtures.tone(440, RATE));
        Sound sound = (Sound) all(file, request(32_000, 10, 5, false)).getFirst();
        assertEquals(64_000, sound.samples().length, 2);
        assertEquals(.5, peak(sound), .01);
        assertEquals(2, sound.span().endSeconds(), .001);
    }

    @Test
    void oneSilentChannelHalvesTheOther() throws Exception {
        Path file =
                Fixtures.sound(
                        folder.resolve("a.aiff"),
                        AudioFileFormat.Type.AIFF,
                        RATE,
                        RATE,
                        Fixtures.tone(440, RATE),
                        i -> 0);
        Sound sound = (Sound) all(file, request(RATE, 10, 5, false)).getFirst();
        assertEquals(.25, peak(sound), .01);
    }

    @Test
    void longSoundComesInWindows() throws Exception {
        Path file =
                Fixtures.sound(
                        folder.resolve("a.wav"),
                        AudioFileFormat.Type.WAVE,
                        8000,
                        8000 * 7,
                        Fixtures.tone(440, 8000));
        List<Sample> sounds = all(file, request(8000, 2, 2, true));
        assertEquals(4, sounds.size());
        assertEquals(TimeSpan.ofSeconds(6, 7), sounds.getLast().span());
    }

    @Test
    void silentAndEmptyTracksHaveNoSamples() throws Exception {
        Path silent =
                Fixtures.sound(
                        folder.resolve("s.wav"), AudioFileFormat.Type.WAVE, 8000, 8000, i -> 0);
        assertEquals(List.of(), all(silent, request(8000, 1, 1, true)));
        Path empty =
                Fixtures.sound(folder.resolve("e.wav"), AudioFileFormat.Type.WAVE, 8000, 0, i -> 0);
        assertEquals(List.of(), all(empty, request(8000, 1, 1, false)));
    }

    @Test
    void spanIsCutOut() throws Exception {
        // The loudness tells the second: 0.1 in the first, 0.2 in the next.
        Path file =
                Fixtures.sound(
                        folder.resolve("a.wav"),
                        AudioFileFormat.Type.WAVE,
                        8000,
                        8000 * 8,
                        i -> .1 * (1 + i / 8000));
        DecodeRequest.Sounds sounds = Fixtures.sounds(8000, 1, 1, false);
        List<Sample> found = all(file, new DecodeRequest(null, sounds, TimeSpan.ofSeconds(3.5, 5)));
        assertEquals(2, found.size());
        assertEquals(TimeSpan.ofSeconds(3.5, 4.5), found.get(0).span());
        assertEquals(TimeSpan.ofSeconds(4.5, 5), found.get(1).span());
        Sound second = (Sound) found.get(1);
        assertEquals(.5, second.samples()[100], .001);
        assertEquals(4000, second.samples().length);
    }

    @Test
    void textIsNoSound() throws Exception {
        Path file = Files.writeString(folder.resolve("a.wav"), "This is no sound. ".repeat(99));
        DecodeException e =
                assertThrows(DecodeException.class, () -> all(file, request(8000, 1, 1, false)));
        Fixtures.assertSentence(e);
    }

    @Test
    void factsAreKnownBeforeAnythingIsDecoded() throws Exception {
        Path file =
                Fixtures.sound(
                        folder.resolve("a.wav"), AudioFileFormat.Type.WAVE, 8000, 4000, i -> 0);
        try (SampleStream stream =
                decoder.open(Fixtures.file(file, MediaKind.AUDIO), request(8000, 1, 1, false))) {
            assertEquals("pcm_s16le", stream.facts().codec());
            assertEquals(Fixtures.seconds(.5), stream.facts().duration());
            assertEquals(
                    new Encoding("wav", "pcm_s16le", 8000, 1, 128_000, 0),
                    new Encoding(
                            stream.facts().encoding().container(),
                            stream.facts().encoding().soundCodec(),
                            stream.facts().encoding().sampleRateHz(),
                            stream.facts().encoding().channels(),
                            128_000,
                            0));
            assertEquals(128_000, (double) stream.facts().encoding().bitsPerSecond(), 5_000);
        }
    }

    private static DecodeRequest request(int rate, double window, double hop, boolean skipSilence) {
        return new DecodeRequest(null, Fixtures.sounds(rate, window, hop, skipSilence), null);
    }

    private List<Sample> all(Path file, DecodeRequest request) throws Exception {
        return Fixtures.all(decoder, Fixtures.file(file, MediaKind.AUDIO), request);
    }

    private static double peak(Sound sound) {
        double peak = 0;
        for (float s : sound.samples()) {
            peak = Math.max(peak, Math.abs(s));
        }
        return peak;
    }
}
