package semblance.ui.search;

import semblance.media.QueryMedia;
import semblance.search.QueryPart;
import semblance.search.saved.Inquiry;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a query, and whole queries, as a person reads them. */
final class PartWords {
    private static final int LONGEST_NAME = 60;

    private final Function<Path, Optional<String>> recordings;

    /**
     * @param recordings returns the name of a file that is a recording from the microphone
     */
    PartWords(Function<Path, Optional<String>> recordings) {
        this.recordings = recordings;
    }

    /** Returns what stands on a part's chip: "sunset", "beach.jpg (part)", "rain.wav 0:12–0:20". */
    String brief(QueryPart part) {
        return switch (part) {
            case QueryPart.Words(var words, _, _) -> words;
            case QueryPart.Example(var media, _, _) -> name(media);
        };
    }

    /** Returns what a part asks for, in whole words. */
    String whole(QueryPart part) {
        String asked =
                switch (part) {
                    case QueryPart.Words(var words, var wanted, _) ->
                            wanted
                                    ? Texts.of("search.part.words", words)
                                    : Texts.of("search.part.without", words);
                    case QueryPart.Example(var media, var wanted, _) ->
                            wanted
                                    ? Texts.of("search.part.like", name(media))
                                    : Texts.of("search.part.unlike", name(media));
                };
        return Weights.isUsual(part.weight())
                ? asked
                : Texts.of("search.part.weighed", asked, Words.upTo(part.weight(), 2));
    }

    private String name(QueryMedia media) {
        return switch (media) {
            case QueryMedia.OfFile(var file, var region, var span) -> {
                String name = recordings.apply(file).orElseGet(() -> Words.name(file));
                String part = region == null ? name : Texts.of("search.part.region", name);
                yield span == null ? part : Texts.of("search.part.span", part, Words.moment(span));
            }
            case QueryMedia.OfPicture(_, var region) ->
                    region == null
                            ? Texts.of("search.part.pasted")
                            : Texts.of("search.part.pasted.region");
        };
    }

    /** Returns all that was asked in one line, for the history: "sunset · beach.jpg · Pictures". */
    String line(Inquiry inquiry) {
        List<String> words = new ArrayList<>();
        if (!inquiry.typed().isBlank()) {
            words.add(inquiry.typed().strip());
        }
        for (QueryPart part : inquiry.parts()) {
            words.add(
                    part instanceof QueryPart.Words(var text, var wanted, _) && wanted
                            ? text
                            : whole(part));
        }
        Filter filter = Filter.of(inquiry.where());
        DurationRange range = filter.duration();
        if (range != null) {
            words.add(range.label());
        }
        filter.others().forEach(condition -> words.add(ConditionWords.of(condition)));
        KindFilter kinds = KindFilter.of(inquiry.kinds());
        if (kinds != KindFilter.ALL) {
            words.add(kinds.label());
        }
        return Words.line(words);
    }

    /** Returns a name for a saved search, not too long for a list. */
    String suggestedName(Inquiry inquiry) {
        String line = line(inquiry);
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
    }
}
