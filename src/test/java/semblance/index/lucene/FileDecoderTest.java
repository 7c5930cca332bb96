package semblance.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static semblance.index.CatalogFiles.facts;
import static semblance.index.CatalogFiles.indexed;
import static semblance.index.CatalogFiles.key;
import static semblance.index.Vectors.content;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

import semblance.index.CatalogFile;
import semblance.media.Encoding;
import semblance.media.FileStamp;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Stage;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

class FileDecoderTest {
    /** Of a picture, whose encoding is not known. */
    private static final int ENCODING_BYTES = 13;

    private static final CatalogFile INDEXED =
            indexed("a/b.jpg", content(1), facts("2019-07-14T18:30:59", Map.of("camera", "Ⓜ 10")));
    private static final CatalogFile FAILED =
            new CatalogFile.Failed(
                    key("c.wav"),
                    new FileStamp(300, Instant.EPOCH),
                    MediaKind.AUDIO,
                    Stage.DECODE,
                    "It is cut off.");

    @Test
    void decodersAreUsedForManyFiles() throws IOException {
        FileDecoder decoder = new FileDecoder();
        for (CatalogFile file : new CatalogFile[] {INDEXED, FAILED, INDEXED}) {
            assertEquals(file, decoder.file(new BytesRef(FileEncoder.toBytes(file))));
        }
    }

    @Test
    void cutOffBytesAreDamage() throws IOException {
        for (CatalogFile file : new CatalogFile[] {INDEXED, FAILED}) {
            byte[] bytes = FileEncoder.toBytes(file);
            for (int length = 0; length < bytes.length; length++) {
                if (file.equals(INDEXED) && length == bytes.length - ENCODING_BYTES) {
                    continue;
                }
                BytesRef cut = new BytesRef(bytes, 0, length);
                assertThrows(CorruptIndexException.class, () -> new FileDecoder().file(cut));
            }
        }
    }

    @Test
    void filesOfEarlierProgramsSayNothingOfTheirEncoding() throws IOException {
        byte[] bytes = FileEncoder.toBytes(INDEXED);
        BytesRef earlier = new BytesRef(bytes, 0, bytes.length - ENCODING_BYTES);
        assertEquals(INDEXED, new FileDecoder().file(earlier));
    }

    @Test
    void anEncodingComesBackExactly() throws IOException {
        MediaFacts facts =
                new MediaFacts(
                        0,
                        0,
                        null,
                        null,
                        "vorbis",
                        new TreeMap<>(Map.of("date", "1996")),
                        new Encoding("ogg", "vorbis", 44_100, 2, 160_000, 30_000 / 1001.0));
        CatalogFile file = indexed("a.ogg", content(2), facts);
        assertEquals(file, new FileDecoder().file(new BytesRef(FileEncoder.toBytes(file))));
    }

    @Test
    void anotherVersionIsDamage() throws IOException {
        byte[] bytes = FileEncoder.toBytes(INDEXED);
        bytes[0]++;
        assertThrows(
                CorruptIndexException.class, () -> new FileDecoder().state(new BytesRef(bytes)));
    }
}
