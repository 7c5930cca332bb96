package semblance.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.index.LibraryRoot;
import semblance.index.NameMatch;
import semblance.index.lucene.FileTexts.Place;
import semblance.index.lucene.Words.Word;
import semblance.media.ContentId;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One search of the catalog by words. A file's score is the number of words that it holds plus a
 * fraction that tells how well: so a file with more of the words always comes first, then a name
 * before a folder before a fact, and a whole word before the beginning of one. For use by one
 * thread.
 */
final class NameSearch {
    /** More words than a person types; Lucene bounds the size of queries. */
    private static final int WORDS_MAX = 16;

    private static final int PARTS_MAX = 8;

    /** With more hits in a segment than this, many lie in one block on disk. */
    private static final int MANY = 1000;

    /** All of these of all words together stay below 1. */
    private static final float WHOLE_NAME = .06f;

    private static final float BEGINS_NAME = .05f;
    private static final float WHOLE_FOLDER = .04f;
    private static final float BEGINS_FOLDER = .03f;
    private static final float WHOLE_FACT = .02f;
    private static final float BEGINS_FACT = .01f;

    private final List<Word> words;
    private final List<Word> without;
    private final List<LibraryRoot> roots;
    private final ContentFilters filters;

    NameSearch(String words, String without, List<LibraryRoot> roots, ContentFilters filters) {
        this.words = first(Words.ofQuery(words));
        this.without = first(Words.ofQuery(without));
        this.roots = roots;
        this.filters = filters;
    }

    private static List<Word> first(List<Word> words) {
        return words.stream().distinct().limit(WORDS_MAX).toList();
    }

    List<NameMatch> in(IndexSearcher searcher, int count, @Nullable Set<ContentId> among)
            throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        if (words.isEmpty() || count < 1 || documents == 0) {
            return List.of();
        }
        Sort order =
                new Sort(
                        SortField.FIELD_SCORE,
                        new SortField(CatalogDocuments.KEY, SortField.Type.STRING));
        ScoreDoc[] found =
                searcher.search(query(among), Math.min(count, documents), order).scoreDocs;
        Map<Integer, NameMatch> matches = read(searcher, found);
        return Arrays.stream(found)
                .map(hit -> matches.get(hit.doc))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Reads files in the order in which they lie on disk, and returns what matches in each. */
    private Map<Integer, NameMatch> read(IndexSearcher searcher, ScoreDoc[] found)
            throws IOException {
        ScoreDoc[] hits = found.clone();
        Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
        Map<Integer, NameMatch> matches = new HashMap<>();
        FileDecoder decoder = new FileDecoder();
        int i = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            int end = segment.docBase + segment.reader().maxDoc();
            boolean hasMany = i + MANY < hits.length && hits[i + MANY].doc < end;
            StoredFields stored =
                    hasMany ? FilePass.inOrder(segment) : segment.reader().storedFields();
            for (; i < hits.length && hits[i].doc < end; i++) {
                BytesRef bytes = CatalogDocuments.stored(stored, hits[i].doc - segment.docBase);
                if (decoder.file(bytes) instanceof CatalogFile.Indexed file) {
                    float score = (Float) ((FieldDoc) hits[i]).fields[0];
                    matches.put(hits[i].doc, match(file, score));
                }
            }
        }
        return matches;
    }

    private Query query(@Nullable Set<ContentId> among) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words) {
            query.add(anywhere(word), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(1);
        for (Word word : without) {
            query.add(anywhere(word), Occur.MUST_NOT);
        }
        if (among != null) {
            query.add(filters.of(among), Occur.FILTER);
        }
        return query.build();
    }

    private Query anywhere(Word word) {
        List<Query> places = new ArrayList<>();
        for (Place place : Place.values()) {
            String field = place.field();
            places.add(scored(new TermQuery(new Term(field, word.whole())), whole(place)));
            places.add(scored(new PrefixQuery(new Term(field, word.whole())), begins(place)));
            if (word.hasParts()) {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                for (String part :
                        word.parts().subList(0, Math.min(PARTS_MAX, word.parts().size()))) {
                    all.add(new PrefixQuery(new Term(field, part)), Occur.FILTER);
                }
                places.add(scored(all.build(), begins(place)));
            }
        }
        List<BytesRef> ids =
                roots.stream()
                        .filter(root -> holds(Words.of(nameOf(root)), word))
                        .map(root -> new BytesRef(root.id()))
                        .toList();
        if (!ids.isEmpty()) {
            places.add(
                    scored(new TermInSetQuery(CatalogDocuments.ROOT, ids), begins(Place.FOLDER)));
        }
        return new DisjunctionMaxQuery(places, 0);
    }

    private static Query scored(Query query, float fraction) {
        return new BoostQuery(new ConstantScoreQuery(query), 1 + fraction);
    }

    private static float whole(Place place) {
        return switch (place) {
            case NAME -> WHOLE_NAME;
            case FOLDER -> WHOLE_FOLDER;
            case FACT -> WHOLE_FACT;
        };
    }

    private static float begins(Place place) {
        return switch (place) {
            case NAME -> BEGINS_NAME;
            case FOLDER -> BEGINS_FOLDER;
            case FACT -> BEGINS_FACT;
        };
    }

    /** Says where the most words are; the first place of several. */
    private NameMatch match(CatalogFile.Indexed file, float score) {
        List<FileTexts.Text> texts = new ArrayList<>(FileTexts.of(file));
        for (LibraryRoot root : roots) {
            if (root.id().equals(file.key().rootId())) {
                texts.add(new FileTexts.Text(Place.FOLDER, "folder", nameOf(root)));
            }
        }
        FileTexts.Text best = texts.getFirst();
        long most = held(best);
        for (FileTexts.Text text : texts) {
            long held = held(text);
            boolean isFirstPlace = text.place().compareTo(best.place()) < 0;
            if (held > most || (held == most && held > 0 && isFirstPlace)) {
                best = text;
                most = held;
            }
        }
        return new NameMatch(file, score, best.field(), best.text());
    }

    private long held(FileTexts.Text text) {
        List<Word> ofText = text.words();
        return words.stream().filter(word -> holds(ofText, word)).count();
    }

    private static boolean holds(List<Word> text, Word word) {
        return begins(text, word.whole())
                || (word.hasParts() && word.parts().stream().allMatch(part -> begins(text, part)));
    }

    private static boolean begins(List<Word> text, String beginning) {
        return text.stream()
                .anyMatch(word ->
                        word.whole().startsWith(beginning)
                                || word.parts().stream()
                                        .anyMatch(part -> part.startsWith(beginning)));
    }

    private static String nameOf(LibraryRoot root) {
        return String.valueOf(root.folder().getFileName());
    }
}
