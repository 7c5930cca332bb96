package semblance.index.lucene;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
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

    private static final int PREFIX_MAX = 500;

    private CatalogDocuments() {}

    static Document of(CatalogFile file) throws IOException {
        Document document = new Document();
        BytesRef key = keyBytes(file.key());
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, key));
        document.add(new StringField(ROOT, file.key().rootId(), Field.Store.NO));
        document.add(new StoredField(FILE, FileEncoder.toBytes(file)));
        if (file instanceof CatalogFile.Indexed indexed) {
            BytesRef content = Segments.bytesOf(indexed.content());
            document.add(new StringField(CONTENT, content, Field.Store.NO));
            document.add(new BinaryDocValuesField(CONTENT, content));
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
     * Finds the files of a root whose paths begin with {@code prefix}, and where that is very long
     * perhaps others.
     */
    static Query below(String rootId, String prefix) {
        BytesRef key = keyBytes(rootId, prefix.substring(0, Math.min(PREFIX_MAX, prefix.length())));
        return new PrefixQuery(new Term(KEY, key));
    }

    /**
     * Returns the key as bytes whose order is the order of keys (that of UTF-16 units, which UTF-8
     * has not) and from which any name, however broken, differs from every other.
     */
    private static BytesRef keyBytes(FileKey key) {
        return keyBytes(key.rootId(), key.relativePath());
    }

    private static BytesRef keyBytes(String rootId, String path) {
        String text = rootId + '\0' + path;
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

    /** Returns the bytes that {@link FileEncoder} wrote. */
    static BytesRef stored(StoredFields stored, int document) throws IOException {
        FileBytes visitor = new FileBytes();
        stored.document(document, visitor);
        if (visitor.bytes == null) {
            throw new CorruptIndexException("no file", "document " + document);
        }
        return new BytesRef(visitor.bytes);
    }

    /** Takes the one field that is stored. */
    private static final class FileBytes extends StoredFieldVisitor {
        private byte @Nullable [] bytes;

        @Override
        public void binaryField(FieldInfo field, byte[] value) {
            bytes = value;
        }

        @Override
        public Status needsField(FieldInfo field) {
            return field.name.equals(FILE) ? Status.YES : Status.NO;
        }
    }
}
