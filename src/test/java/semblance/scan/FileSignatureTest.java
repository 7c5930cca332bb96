package semblance.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import semblance.media.MediaKind;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

class FileSignatureTest {
    private static final String ID3 = "ID3\u0003\0\0\0\20\0\0";
    private static final String BMP =
            "BM" + "\0".repeat(8) + "6\0\0\0(\0\0\0" + "\1\0\0\0".repeat(2) + "\1\0\u0018\0";

    /** Headers as they are, with the characters of Latin 1 for bytes. */
    private static byte[] bytes(String header) {
        return Arrays.copyOf(header.getBytes(StandardCharsets.ISO_8859_1), 600);
    }

    private static String format(String header, String name) {
        Optional<FileSignature> signature = FileSignature.of(bytes(header), name);
        return signature.map(s -> s.format() + " " + s.kind().word()).orElse("none");
    }

    private static String ftyp(String major, String... compatible) {
        String brands = String.join("", compatible);
        return "\0\0\0" + (char) (16 + brands.length()) + "ftyp" + major + "\0\0\2\0" + brands;
    }

    private static String oggPage(String packet) {
        return "OggS\0\2" + "\0".repeat(20) + "\1" + (char) packet.length() + packet;
    }

    private static String ebml(String docType) {
        String content = "B\u0086\u0081\1B\u0082" + (char) (0x80 | docType.length());
        content += docType;
        return "\u001aE\u00df\u00a3" + (char) (0x80 | content.length()) + content;
    }

    @Test
    void everyPictureFormatIsTold() {
        assertEquals("jpeg image", format("\u00ff\u00d8\u00ff\u00e1", "x"));
        assertEquals("png image", format("\u0089PNG\r\n\u001a\n", "x"));
        assertEquals("gif image", format("GIF87a", "x"));
        assertEquals("gif image", format("GIF89a", "x"));
        assertEquals("bmp image", format(BMP, "x"));
        assertEquals("tiff image", format("II*\0", "x"));
        assertEquals("tiff image", format("MM\0*", "x"));
        assertEquals("webp image", format("RIFF\20\0\0\0WEBPVP8 ", "x"));
    }

    @Test
    void everyBrandOfPictureIsTold() {
        for (String brand : new String[] {"heic", "heix", "hevc", "mif1", "msf1"}) {
            assertEquals("heif image", format(ftyp(brand, "mif1", "heic"), "x"), brand);
        }
        assertEquals("avif image", format(ftyp("avif", "mif1", "miaf"), "x"));
        assertEquals("avif image", format(ftyp("avis", "avif"), "x"));
        assertEquals("avif image", format(ftyp("mif1", "avif", "miaf"), "x"));
        assertEquals("heif image", format(ftyp("new1", "zzzz", "heic"), "x.mp4"));
    }

    @Test
    void everySoundFormatIsTold() {
        assertEquals("wav audio", format("RIFF\0\0\0\0WAVEfmt ", "x"));
        assertEquals("wav audio", format("RF64\u00ff\u00ff\u00ff\u00ffWAVEds64", "x"));
        assertEquals("flac audio", format("fLaC\0\0\0", "x"));
        assertEquals("ogg audio", format(oggPage("\u0001vorbis"), "x"));
        assertEquals("ogg audio", format(oggPage("OpusHead"), "x"));
        assertEquals("ogg audio", format(oggPage("\u007fFLAC"), "x"));
        assertEquals("ogg audio", format(oggPage("Speex   "), "x"));
        assertEquals("m4a audio", format(ftyp("M4A ", "isom"), "x"));
        assertEquals("m4a audio", format(ftyp("M4B "), "x"));
        assertEquals("aiff audio", format("FORM\0\0\0\0AIFF", "x"));
        assertEquals("aiff audio", format("FORM\0\0\0\0AIFC", "x"));
        assertEquals("mp3 audio", format(ID3, "x"));
    }

    @Test
    void everyVideoFormatIsTold() {
        for (String brand : new String[] {"isom", "iso6", "mp42", "avc1", "M4V ", "3gp5", "MSNV"}) {
            assertEquals("mp4 video", format(ftyp(brand), "x"), brand);
        }
        assertEquals("mp4 video", format(ftyp("what", "none", "mp41"), "x"));
        assertEquals("quicktime video", format(ftyp("qt  "), "x"));
        assertEquals("quicktime video", format("\0\0\4\0moov\0\0\0lmvhd", "x"));
        assertEquals("quicktime video", format("\0\0\0\u0008wide\0\1\0\0mdat", "x"));
        assertEquals("quicktime video", format("\0\1\0\0mdat", "x"));
        assertEquals("quicktime video", format("\0\0\0\u000cfree\0\0\0\0\0\0\1\0moov", "x"));
        assertEquals("matroska video", format(ebml("matroska"), "x"));
        assertEquals("matroska video", format(ebml("webm"), "x"));
        assertEquals("avi video", format("RIFF\0\0\0\0AVI LIST", "x"));
        assertEquals("ogg video", format(oggPage("\u0080theora"), "x"));
        assertEquals("ogg video", format(oggPage("\u0001vorbis") + oggPage("\u0080theora"), "x"));
        assertEquals("ogg video", format(oggPage("fishead\0") + oggPage("\u0080theora"), "x"));
    }

    @Test
    void transportStreamIsToldByItsPackets() {
        byte[] stream = new byte[4096];
        byte[] withTimes = new byte[4096];
        for (int at = 0; at < stream.length; at += 188) {
            stream[at] = 0x47;
        }
        for (int at = 4; at < withTimes.length; at += 192) {
            withTimes[at] = 0x47;
        }
        assertEquals(Optional.of(MediaKind.VIDEO), FileSignature.kindOf(stream, "x"));
        assertEquals(Optional.of(MediaKind.VIDEO), FileSignature.kindOf(withTimes, "x"));
        stream[376] = 0;
        assertEquals(Optional.empty(), FileSignature.kindOf(stream, "x.mts"));
    }

    @Test
    void extensionTellsSoundFromVideoOnlyInContainersOfBoth() {
        assertEquals("m4a audio", format(ftyp("isom", "mp42"), "song.M4A"));
        assertEquals("m4a audio", format(ftyp("mp42"), "folder.mp4/book.m4b"));
        assertEquals("matroska audio audio", format(ebml("matroska"), "x.mka"));
        assertEquals("heif image", format(ftyp("heic"), "x.m4a"));
        assertEquals("m4a audio", format(ftyp("M4A "), "x.mp4"));
        assertEquals("png image", format("\u0089PNG\r\n\u001a\n", "song.mp3"));
        assertEquals("none", format("nothing", "song.m4a"));
    }

    @Test
    void mp3FramesMustFollowOneAnother() {
        // MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes.
        byte[] sound = new byte[4096];
        for (int at = 0; at + 4 < sound.length; at += 417) {
            System.arraycopy(new byte[] {-1, -5, (byte) 0x90, 0}, 0, sound, at, 4);
        }
        assertEquals(Optional.of(MediaKind.AUDIO), FileSignature.kindOf(sound, "x"));
        byte[] afterRubbish = new byte[4096];
        System.arraycopy(sound, 0, afterRubbish, 100, 3996);
        assertEquals(Optional.of(MediaKind.AUDIO), FileSignature.kindOf(afterRubbish, "x.mp3"));
        assertEquals(Optional.empty(), FileSignature.kindOf(afterRubbish, "x"));
        byte[] oneFrame = Arrays.copyOf(sound, 417);
        assertEquals(Optional.of(MediaKind.AUDIO), FileSignature.kindOf(oneFrame, "x.mp3"));
        assertEquals(Optional.empty(), FileSignature.kindOf(oneFrame, "x"));
        sound[417] = 0;
        assertEquals(Optional.empty(), FileSignature.kindOf(sound, "x"));
    }

    @Test
    void headersOfNoFrameAreRefused() {
        for (String header :
                new String[] {
                    "\u00ff\u00fb\0\0", // free format
                    "\u00ff\u00fb\u00f0\0", // no bit rate
                    "\u00ff\u00fb\u009c\0", // no sample rate
                    "\u00ff\u00eb\u0090\0", // no version
                    "\u00ff\u00f9\u0090\0", // no layer
                    "\u00ff\u00fe<\0", // the byte order mark of UTF-16
                    "\u00ff\u00ff\u00ff\u00ff"
                }) {
            assertEquals("none", format(header.repeat(100), "x.mp3"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BMW is a maker of cars, and this is a text about it | bmw.bmp",
                "ID3 tags are metadata | id3.mp3",
                "GIF89 was a format | x.gif",
                "%PDF-1.7 | x.pdf",
                "#EXTM3U | list.m3u",
                "WEBVTT | film.vtt",
                "<svg xmlns='http://www.w3.org/2000/svg'/> | x.svg",
                "<!DOCTYPE html> | x.jpg",
                "All free software is good for you | x.mov",
                "The moov atom | x.mov",
                "I'd mdat | x",
                "RIFF of a guitar | x.wav",
                "OggS and other words | x.ogg",
                "Gxxxxxx | x.mts",
            })
    void otherFilesAreNone(String text, String name) {
        assertEquals("none", format(text.strip(), name.strip()));
    }

    @Test
    void otherFormatsInTheSameContainersAreNone() {
        assertEquals("none", format("RIFF\0\0\0\0ACON", "x.ani"));
        assertEquals("none", format(ftyp("crx ", "isom"), "x.cr3"));
        assertEquals("none", format(ftyp("zzzz"), "x.mp4"));
        assertEquals("none", format(ebml("other"), "x.mkv"));
        assertEquals("none", format("FORM\0\0\0\08SVX", "x.iff"));
        assertEquals("none", format("PK\3\4", "x.zip"));
        assertEquals("none", format(BMP.replace("(", ")"), "x.bmp"));
    }

    @Test
    void namesOfMediaFilesAreKnown() {
        assertTrue(FileSignature.isMediaName("a/b.JPG"));
        assertTrue(FileSignature.isMediaName("b.opus"));
        assertFalse(FileSignature.isMediaName("a.jpg/b"));
        assertFalse(FileSignature.isMediaName("jpg"));
        assertFalse(FileSignature.isMediaName("main.ts"));
    }

    @Test
    void noBytesEndInAnException() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String[] starts = {
            "",
            ID3,
            "BM",
            "OggS\0\2",
            "\u001aE\u00df\u00a3",
            "\0\0\0 ftyp",
            "\0\0\0\u0008free",
            "\u00ff\u00fb",
            "RIFF",
            "G",
            "\u007f\u00ff\u00ff\u00fffree",
            "\u00ff\u00ff\u00ff\u00ffskip",
        };
        for (int round = 0; round < 50_000; round++) {
            byte[] head = new byte[random.nextInt(1 + random.nextInt(1000))];
            random.nextBytes(head);
            byte[] start =
                    starts[random.nextInt(starts.length)].getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(start, 0, head, 0, Math.min(start.length, head.length));
            FileSignature.kindOf(head, random.nextBoolean() ? "x.mp3" : "x.mov");
        }
    }
}
