package semblance.index.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

import semblance.embed.Label;
import semblance.index.LabelQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels of samples as postings: a label is a term of its sample's document, and its
 * probability is the term's frequency there, in steps. So a label costs what the samples that have
 * it do, and is removed, replaced and merged with its sample.
 */
final class SampleLabels {
    private static final String FIELD = "label";

    /** Frequencies of two bytes; a step is less than a hundredth of what labels are kept for. */
    private static final int STEPS = 1 << 14;

    /** More of a label's name is never typed; Lucene bounds terms. */
    private static final int NAME_MAX = 5_000;

    private static final FieldType TYPE = type();

    private SampleLabels() {}

    /** The samples of one segment that have a label, and what it counts. */
    record Posting(String label, PostingsEnum samples, float weight) {
        /** Returns the weighted probability of the sample that the postings are at. */
        float score() throws IOException {
            return weight * samples.freq() / STEPS;
        }
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    static void add(Document sample, List<Label> labels) {
        if (!labels.isEmpty()) {
            sample.add(new Field(FIELD, new Frequencies(labels), TYPE));
        }
    }

    /** Returns the postings of those labels that are in a segment, by name. */
    static List<Posting> postings(LeafReaderContext segment, LabelQuery query) throws IOException {
        List<Posting> found = new ArrayList<>();
        for (Map.Entry<String, Float> label : query.weights().entrySet()) {
            PostingsEnum samples =
                    segment.reader()
                            .postings(new Term(FIELD, name(label.getKey())), PostingsEnum.FREQS);
            if (samples != null) {
                found.add(new Posting(label.getKey(), samples, label.getValue()));
            }
        }
        found.sort(Comparator.comparing(Posting::label));
        return found;
    }

    static Set<String> names(IndexSearcher searcher) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), FIELD);
        Set<String> names = new HashSet<>();
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                names.add(term.utf8ToString());
            }
        }
        return names;
    }

    private static String name(String label) {
        return label.length() > NAME_MAX ? label.substring(0, NAME_MAX) : label;
    }

    /** Gives each label once, as often as its probability has steps. */
    private static final class Frequencies extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final List<Label> labels;
        private Iterator<Label> left;

        Frequencies(List<Label> labels) {
            this.labels = labels;
            this.left = labels.iterator();
        }

        @Override
        public void reset() {
            left = labels.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!left.hasNext()) {
                return false;
            }
            clearAttributes();
            Label label = left.next();
            term.append(name(label.name()));
            frequency.setTermFrequency(
                    Math.clamp(Math.round(label.probability() * STEPS), 1, STEPS));
            return true;
        }
    }
}
