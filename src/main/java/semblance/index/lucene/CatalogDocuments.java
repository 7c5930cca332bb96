package semblance.index.lucene;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.media.ContentId;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The catalog's files as Lucene documents, one each. */
final class CatalogDocuments {
    static final String CONTENT = "content";
    static final String ROOT = "root";
    static final String KEY = "key";
    static final String SPACE = "space";
    private static final String FILE = "file";

    /** Lucene takes no longer term. */
    private static final int KEY_MAX_BYTES = 32_000;

    private CatalogDocuments() {}

    static Document of(CatalogFile file) throws IOException {
        Document document = new Document();
        BytesRef key = keyBytes(file.key());
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, key));
        document.add(new StringField(ROOT, file.key().rootId(), Field.Store.NO));
        document.add(new StoredField(FILE, StoredFile.toJson(file)));
        if (file instanceof CatalogFile.Indexed indexed) {
            document.add(
                    new StringField(CONTENT, Segments.bytesOf(indexed.content()), Field.Store.NO));
            for (String space : indexed.spaces()) {
                document.add(new StringField(SPACE, space, Field.Store.NO));
            }
            addWords(document, indexed);
        }
        return document;
    }

    private static void addWords(Document document, CatalogFile.Indexed file) {
        Set<String> added = new HashSet<>();
        for (FileTexts.Text text : FileTexts.of(file)) {
            String field = text.place().field();
            for (Words.Word word : text.words()) {
                if (added.add(field + " " + word.whole())) {
                    document.add(new StringField(field, word.whole(), Field.Store.NO));
                }
                for (String part : word.parts()) {
                    if (added.add(field + " " + part)) {
                        document.add(new StringField(field, part, Field.Store.NO));
                    }
                }
            }
        }
    }

    static Term term(FileKey key) {
        return new Term(KEY, keyBytes(key));
    }

    static Term term(ContentId content) {
        return new Term(CONTENT, Segments.bytesOf(content));
    }

    /**
     * Returns the key as bytes whose order is the order of keys (that of UTF-16 units, which UTF-8
     * has not) and from which any name, however broken, differs from every other.
     */
    private static BytesRef keyBytes(FileKey key) {
        String text = key.rootId() + '\0' + key.relativePath();
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        if (bytes.length <= KEY_MAX_BYTES) {
            return new BytesRef(bytes);
        }
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        byte[] cut = Arrays.copyOf(bytes, KEY_MAX_BYTES + hash.length);
        System.arraycopy(hash, 0, cut, KEY_MAX_BYTES, hash.length);
        return new BytesRef(cut);
    }

    static CatalogFile read(StoredFields stored, int document) throws IOException {
        DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(FILE);
        stored.document(document, visitor);
        return parsed(visitor.getDocument().getBinaryValue(FILE), document);
    }

    private static CatalogFile parsed(@Nullable BytesRef json, int document) throws IOException {
        if (json == null) {
            throw new CorruptIndexException("no file", "document " + document);
        }
        return StoredFile.fromJson(json.bytes, json.offset, json.length);
    }
}
