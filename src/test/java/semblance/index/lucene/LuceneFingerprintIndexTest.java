package semblance.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static semblance.fingerprint.Recordings.excerpt;
import static semblance.fingerprint.Recordings.fingerprint;
import static semblance.fingerprint.Recordings.probe;
import static semblance.fingerprint.Recordings.scene;
import static semblance.index.Vectors.content;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Fingerprinter;
import semblance.index.FingerprintIndex;
import semblance.index.FingerprintIndexContract;
import semblance.index.FingerprintMatch;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class LuceneFingerprintIndexTest extends FingerprintIndexContract {
    private final Path folder;
    private Store store;

    LuceneFingerprintIndexTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() throws StoreException {
        store = LuceneStore.open(folder, Store.Access.WRITE);
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    @Override
    protected FingerprintIndex newIndex() throws StoreException {
        return store.fingerprints();
    }

    @Override
    protected void refresh() throws StoreException {
        store.refresh();
    }

    @Test
    void severalSegmentsAnswerAsOne() throws StoreException {
        for (int i = 0; i < 5; i++) {
            store.fingerprints().put(content(i), fingerprint(scene(20, i)));
            store.commit();
        }
        store.fingerprints().remove(content(2));
        store.commit();
        for (int i = 0; i < 5; i++) {
            List<FingerprintMatch> matches =
                    store.fingerprints().match(probe(excerpt(scene(20, i), 7.7, 5)), 3, null);
            assertEquals(
                    i == 2 ? List.of() : List.of(content(i)),
                    matches.stream().map(FingerprintMatch::content).toList());
        }
    }

    @Test
    void fingerprintComesBackFromItsBytes() throws IOException {
        Fingerprinter fingerprinter = new Fingerprinter();
        fingerprinter.add(
                new Sound(scene(9, 4), Fingerprinter.RATE_HZ, TimeSpan.ofSeconds(0.25, 9.25)));
        Fingerprint print = fingerprinter.finish();
        Fingerprint read = FingerprintBytes.read(FingerprintBytes.of(print));
        assertEquals(print.start(), read.start());
        assertEquals(print.length(), read.length());
        assertEquals(print.size(), read.size());
        assertEquals(print.soundingSlots(), read.soundingSlots());
        for (int peak = 0; peak < print.size(); peak++) {
            assertEquals(print.frame(peak), read.frame(peak));
            assertEquals(print.bin(peak), read.bin(peak));
        }
    }

    @Test
    void brokenBytesAreDamage() throws IOException {
        BytesRef bytes = FingerprintBytes.of(fingerprint(scene(5, 5)));
        bytes.length = 12;
        BytesRef cut = BytesRef.deepCopyOf(bytes);
        assertThrows(CorruptIndexException.class, () -> FingerprintBytes.read(cut));
    }
}
