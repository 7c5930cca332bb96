package semblance.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import semblance.media.ContentId;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Reads terms and documents of Lucene's segments without the cost of a query. */
final class Segments {
    private Segments() {}

    /** Returns the live documents of a segment that hold a term, in their order. */
    static List<Integer> documents(LeafReaderContext segment, Term term) throws IOException {
        PostingsEnum postings = segment.reader().postings(term, PostingsEnum.NONE);
        if (postings == null) {
            return List.of();
        }
        List<Integer> documents = new ArrayList<>();
        Bits live = segment.reader().getLiveDocs();
        for (int doc = postings.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
                documents.add(doc);
            }
        }
        return documents;
    }

    static BytesRef bytesOf(ContentId content) {
        return new BytesRef(HexFormat.of().parseHex(content.hex()));
    }

    static List<BytesRef> bytesOf(Collection<ContentId> contents) {
        return contents.stream().map(Segments::bytesOf).toList();
    }

    static ContentId contentOf(BytesRef bytes) {
        return new ContentId(
                HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
    }
}
